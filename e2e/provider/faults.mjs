// How a provider can misbehave. Each fault is one lie, so that a test sees which check catches it.
import crypto from "node:crypto";

const decode = (part) => JSON.parse(Buffer.from(part, "base64url").toString());
const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

const otherEc = crypto.generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const otherRsa = crypto.generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

/** Signs as the provider would. `keys` are those of one client: its secret and the provider's private keys. */
function signature(alg, text, keys) {
  if (alg === "none") return "";
  if (alg === "HS256") return crypto.createHmac("sha256", keys.secret).update(text).digest("base64url");
  const key = alg === "ES256" ? keys.ec : keys.rsa;
  return crypto.sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
}

/** The same token with other claims or another header, signed again. */
function resigned(jwt, keys, change) {
  const [header, claims] = jwt.split(".").slice(0, 2).map(decode);
  const { header: newHeader = header, claims: newClaims = claims, keys: newKeys = keys } = change(header, claims);
  const text = `${encode(newHeader)}.${encode(newClaims)}`;
  return `${text}.${signature(newHeader.alg, text, newKeys)}`;
}

const claims = (lie) => (header, honest) => ({ claims: { ...honest, ...lie(honest) } });
const unpublished = () => ({ keys: { secret: "x".repeat(43), ec: otherEc, rsa: otherRsa } });
const unsigned = (header) => ({ header: { ...header, alg: "none" } });
/** The public key used as if it were a secret both know. */
const confused = (header, honest, keys) => ({
  header: { ...header, alg: "HS256" },
  keys: { ...keys, secret: crypto.createPublicKey(keys.ec).export({ format: "pem", type: "spki" }) },
});

/** Faults by the answer they change: `callback` the address people come back to, `idToken` and `userinfo` the two signed statements, `token` the whole answer. */
export const faults = {
  "callback-other-iss": {
    label: "Se nomme autrement au retour",
    callback: (url) => url.searchParams.set("iss", "https://other.example.org"),
  },
  "callback-no-iss": { label: "Ne se nomme pas au retour", callback: (url) => url.searchParams.delete("iss") },
  "callback-error": {
    label: "Revient avec une panne",
    callback: (url) => {
      url.searchParams.delete("code");
      url.searchParams.set("error", "server_error");
    },
  },
  "id-nonce": { label: "Jeton : autre nonce", idToken: claims(() => ({ nonce: "n".repeat(43) })) },
  "id-issuer": { label: "Jeton : autre émetteur", idToken: claims(() => ({ iss: "https://other.example.org" })) },
  "id-audience": { label: "Jeton : autre destinataire", idToken: claims(() => ({ aud: "another-site" })) },
  "id-expired": { label: "Jeton : expiré", idToken: claims((honest) => ({ iat: honest.iat - 120, exp: honest.iat - 60 })) },
  "id-old": { label: "Jeton : ancien", idToken: claims((honest) => ({ iat: honest.iat - 3600 })) },
  "id-none": { label: "Jeton : non signé", idToken: unsigned },
  "id-confused": { label: "Jeton : clé publique prise pour un secret", idToken: confused },
  "id-key": { label: "Jeton : autre clé", idToken: unpublished },
  "id-unknown-kid": { label: "Jeton : clé sans nom connu", idToken: (header) => ({ header: { ...header, kid: "unknown" } }) },
  "id-level": {
    label: "Jeton : niveau plus faible",
    idToken: claims((honest) => ({ acr: honest.acr === "eidas1" ? "eidas0" : "eidas1" })),
  },
  "id-no-level": { label: "Jeton : sans niveau", idToken: claims(() => ({ acr: undefined })) },
  "id-domain": { label: "Jeton : mandat d’un autre domaine", idToken: claims(() => ({ rep_scope: ["Loisirs-Sport-Culture"] })) },
  "id-no-domain": { label: "Jeton : mandat sans domaine", idToken: claims(() => ({ rep_scope: [] })) },
  "id-at-hash": { label: "Jeton : autre jeton d’accès", idToken: claims(() => ({ at_hash: "77QmUPtjPfzWtF2AnpK9RQ" })) },
  "userinfo-unsigned": { label: "Identité : non signée", userinfo: "json" },
  "userinfo-none": { label: "Identité : alg none", userinfo: unsigned },
  "userinfo-key": { label: "Identité : autre clé", userinfo: unpublished },
  "userinfo-issuer": { label: "Identité : autre émetteur", userinfo: claims(() => ({ iss: "https://other.example.org" })) },
  "userinfo-audience": { label: "Identité : autre destinataire", userinfo: claims(() => ({ aud: "another-site" })) },
  "userinfo-subject": { label: "Identité : autre personne", userinfo: claims(() => ({ sub: `${"0".repeat(64)}v1` })) },
  "userinfo-expired": { label: "Identité : expirée", userinfo: claims((honest) => ({ exp: honest.iat - 60 })) },
  "userinfo-birthdate": { label: "Identité : date de naissance insensée", userinfo: claims(() => ({ birthdate: "1991-13-45" })) },
  "token-down": { label: "Échange : en panne", token: (ctx) => Object.assign(ctx, { status: 503, body: "down" }) },
  "token-elsewhere": { label: "Échange : renvoie ailleurs", token: (ctx) => ctx.redirect("https://other.example.org/token") },
  "token-endless": {
    label: "Échange : réponse sans fin",
    token: (ctx) => Object.assign(ctx, { body: { ...ctx.body, padding: "x".repeat(2_000_000) } }),
  },
};

/** Applies a fault to an answer of the engine. `ctx` is the engine's context after it answered; `keys(client)` are the keys of a client. */
export function misbehave(fault, ctx, keys) {
  const { route, client } = ctx.oidc;
  const change = (jwt, lie) => resigned(jwt, keys(client), (header, honest) => lie(header, honest, keys(client)));
  if (route === "token" && ctx.status === 200) {
    if (fault.idToken) ctx.body = { ...ctx.body, id_token: change(ctx.body.id_token, fault.idToken) };
    fault.token?.(ctx);
  } else if (route === "userinfo" && ctx.status === 200 && fault.userinfo) {
    if (fault.userinfo === "json") {
      ctx.body = decode(ctx.body.split(".")[1]);
    } else {
      ctx.body = change(ctx.body, fault.userinfo);
      ctx.type = "application/jwt";
    }
  } else if (fault.callback && ctx.response.get("location")) {
    const url = new URL(ctx.response.get("location"));
    if (url.searchParams.has("code")) {
      fault.callback(url);
      ctx.set("location", url.href);
    }
  }
}
