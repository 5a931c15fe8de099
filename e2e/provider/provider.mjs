// An OpenID provider for tests, with the demands of FranceConnect v2 or of ProConnect. The engine is npm `oidc-provider`, which FranceConnect runs as well.
import crypto from "node:crypto";
import http from "node:http";
import Provider from "oidc-provider";
import { faults, misbehave } from "./faults.mjs";
import * as pages from "./pages.mjs";
import { aboutWhom, agents, claimsOf, people } from "./people.mjs";

const PREFIX = "/api/v2";
const SCOPES = [
  "given_name",
  "family_name",
  "preferred_username",
  "gender",
  "birthdate",
  "birthplace",
  "birthcountry",
  "email",
  "usual_name",
  "uid",
  "siret",
  "idp_id",
];

/** What the two kinds of provider demand of a sign-in, in the words of their own documentation. */
const kinds = {
  franceconnect: {
    title: "FranceConnect de test",
    accounts: people,
    subject: (digest) => `${digest}v1`,
    demands: (query, levels) => {
      if (!levels.includes(query.acr_values)) return `acr_values is required and one of ${levels.join(", ")}`;
      if ((query.nonce ?? "").length < 22) return "nonce has at least 22 characters";
      if (!query.state) return "state is required";
      return undefined;
    },
  },
  proconnect: {
    title: "ProConnect de test",
    accounts: agents,
    subject: (digest) => digest,
    demands: (query) => {
      if ((query.state ?? "").length < 32) return "state has at least 32 characters";
      if ((query.nonce ?? "").length < 32) return "nonce has at least 32 characters";
      return undefined;
    },
  },
};

/** One client for each algorithm a site may register with. The secrets are of tests only. */
function clientsOf({ redirects, afterLogout }) {
  return ["HS256", "ES256", "RS256"].map((alg) => ({
    client_id: `jalon-${alg.toLowerCase()}`,
    client_name: "Jalon",
    client_secret: `a-secret-of-tests-only-for-${alg.toLowerCase()}-0123456789`,
    redirect_uris: redirects,
    post_logout_redirect_uris: afterLogout,
    id_token_signed_response_alg: alg,
    userinfo_signed_response_alg: alg,
  }));
}

function makeKeys() {
  const key = (kid, alg, pair) => ({ ...pair.privateKey.export({ format: "jwk" }), kid, alg, use: "sig", private: pair.privateKey });
  return {
    ec: key("ec-1", "ES256", crypto.generateKeyPairSync("ec", { namedCurve: "P-256" })),
    rsa: key("rsa-1", "RS256", crypto.generateKeyPairSync("rsa", { modulusLength: 2048 })),
  };
}

/**
 * Starts a provider on a port of this machine.
 *
 * @param {object} options
 * @param {'franceconnect' | 'proconnect'} options.kind
 * @param {string[]} options.levels the levels it can give
 * @param {string[]} options.redirects where sites bring people back
 * @param {string[]} options.afterLogout where sites bring people back after signing out
 * @param {boolean} options.hostile whether its page offers to misbehave
 * @param {number} [options.port] 0 takes a free one
 */
export async function start({ kind, levels, redirects, afterLogout, hostile, port = 0 }) {
  const { title, accounts, subject, demands } = kinds[kind];
  const clients = clientsOf({ redirects, afterLogout });
  const keys = makeKeys();
  const chosenFaults = new Map();

  const server = http.createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${server.address().port}${PREFIX}`;

  const cookie = { sameSite: "lax", path: "/", httpOnly: true };
  const provider = new Provider(issuer, {
    clients,
    clientDefaults: { grant_types: ["authorization_code"], response_types: ["code"], token_endpoint_auth_method: "client_secret_post" },
    clientAuthMethods: ["client_secret_post"],
    jwks: { keys: Object.values(keys).map(({ private: _, ...jwk }) => jwk) },
    enabledJWA: { idTokenSigningAlgValues: ["HS256", "ES256", "RS256"], userinfoSigningAlgValues: ["HS256", "ES256", "RS256"] },
    routes: { authorization: "/authorize", token: "/token", userinfo: "/userinfo", jwks: "/jwks", end_session: "/session/end" },
    responseTypes: ["code"],
    scopes: ["openid"],
    acrValues: levels,
    claims: { openid: ["sub"], acr: null, amr: null, rep_scope: null, ...Object.fromEntries(SCOPES.map((scope) => [scope, [scope]])) },
    // The ID token says how the person signed in; who they are is read from userinfo.
    conformIdTokenClaims: true,
    subjectTypes: ["pairwise"],
    pairwiseIdentifier: (ctx, id, client) =>
      subject(
        crypto
          .createHash("sha256")
          .update(`${client.sectorIdentifier}|${kind}|${aboutWhom(accounts, id)}`)
          .digest("hex"),
      ),
    findAccount: (ctx, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...claimsOf(accounts, id) }) },
    pkce: { required: () => false },
    // Cookies know no ports: each provider of this machine has names of its own.
    cookies: {
      keys: [crypto.randomBytes(32).toString("hex")],
      long: cookie,
      short: cookie,
      names: {
        session: `${kind}-${server.address().port}-session`,
        interaction: `${kind}-${server.address().port}-interaction`,
        resume: `${kind}-${server.address().port}-resume`,
      },
    },
    ttl: { AuthorizationCode: 30, AccessToken: 60, IdToken: 60, Grant: 60, Interaction: 600, Session: 1800 },
    interactions: { url: (ctx, interaction) => `${PREFIX}/interaction/${interaction.uid}` },
    renderError: (ctx, out) => {
      ctx.type = "html";
      ctx.body = pages.refusal(out.error, out.error_description);
    },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = pages.signOut(form);
        },
      },
    },
  });

  const keysOf = (client) => ({ secret: client.clientSecret, ec: keys.ec.private, rsa: keys.rsa.private });
  const grantOf = ({ entities, client, session }) =>
    entities.AuthorizationCode?.grantId ?? entities.AccessToken?.grantId ?? (client && session?.grantIdFor(client.clientId));

  provider.use(async (ctx, next) => {
    if (ctx.path === "/authorize" && ctx.query.client_id) {
      const missing = demands(ctx.query, levels);
      if (missing) {
        ctx.status = 400;
        ctx.type = "html";
        ctx.body = pages.refusal("invalid_request", missing);
        return;
      }
    }
    await next();
    const fault = ctx.oidc && faults[chosenFaults.get(grantOf(ctx.oidc))];
    if (fault) misbehave(fault, ctx, keysOf);
  });

  async function ask(request, response) {
    const { params } = await provider.interactionDetails(request, response);
    const client = await provider.Client.find(params.client_id);
    const offered = hostile ? Object.entries(faults).map(([id, fault]) => [id, fault.label]) : [];
    html(response, 200, pages.choice({ title, service: client.clientName, scope: params.scope, accounts, faults: offered }));
  }

  async function answer(request, response) {
    const { params } = await provider.interactionDetails(request, response);
    const form = await formOf(request);
    const finish = (result) => provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    if (form.get("action") === "cancel") {
      await finish({ error: "access_denied", error_description: "User auth aborted" });
      return;
    }
    const id = form.get("account");
    const wanted = JSON.parse(params.claims ?? "{}").id_token ?? {};
    if (!Object.hasOwn(accounts, id)) {
      html(response, 422, pages.refusal("Cette personne n’est pas connue"));
      return;
    }
    const domains = accounts[id].domains;
    if (domains && wanted.rep_scope?.values && !wanted.rep_scope.values.some((domain) => domains.includes(domain))) {
      html(response, 403, pages.refusal("Le mandat ne couvre aucun domaine de ce service"));
      return;
    }
    const grant = new provider.Grant({ accountId: id, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    grant.addOIDCClaims([...SCOPES, "acr", "amr", "rep_scope"]);
    const grantId = await grant.save();
    if (hostile && form.get("fault")) chosenFaults.set(grantId, form.get("fault"));
    const asked = [params.acr_values, wanted.acr?.value, ...(wanted.acr?.values ?? [])];
    const acr = asked.find((level) => levels.includes(level)) ?? levels[0];
    await finish({ login: { accountId: id, acr, amr: ["pwd"], remember: true }, consent: { grantId } });
  }

  const engine = provider.callback();
  server.on("request", (request, response) => {
    const { pathname } = new URL(request.url, issuer);
    if (!pathname.startsWith(`${PREFIX}/`)) {
      html(response, 404, pages.refusal("Cette page n’existe pas"));
    } else if (pathname.startsWith(`${PREFIX}/interaction/`)) {
      const turn = request.method === "POST" ? answer : ask;
      turn(request, response).catch((error) => html(response, 400, pages.refusal(error.name, error.error_description ?? error.message)));
    } else {
      // The engine lives under a prefix, as it would behind a router.
      request.originalUrl = request.url;
      request.baseUrl = PREFIX;
      request.url = request.url.slice(PREFIX.length);
      engine(request, response);
    }
  });

  return {
    issuer,
    clients: clients.map(({ client_id, client_secret, id_token_signed_response_alg }) => ({
      id: client_id,
      secret: client_secret,
      signature: id_token_signed_response_alg,
    })),
    levels,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function html(response, status, text) {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}

async function formOf(request) {
  let text = "";
  for await (const piece of request.setEncoding("utf8")) {
    text += piece;
    if (text.length > 10_000) throw new Error("the form is too long");
  }
  return new URLSearchParams(text);
}
