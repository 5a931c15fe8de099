// The pages of the test provider. They work without JavaScript, by keyboard, and in any width.

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escape = (text) => String(text).replace(/[&<>"']/g, (character) => entities[character]);

function page(title, main) {
  return `<!doctype html>
<html lang="fr" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>
html { color-scheme: light dark; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif; }
h1 { font-size: 1.5rem; }
h1, p { overflow-wrap: break-word; }
label { display: block; font-weight: bold; margin-top: 1.5rem; }
select { font: inherit; min-height: 2.75rem; width: 100%; }
button { font: inherit; min-height: 2.75rem; padding: 0 1.25rem; margin: 1.5rem .5rem 0 0; }
</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${main}
</main>
</body>
</html>
`;
}

const options = (list) => list.map(([value, label]) => `<option value="${escape(value)}">${escape(label)}</option>`).join("\n");

/** Where somebody says who they are. `faults` is empty unless the provider was started to misbehave. */
export function choice({ title, service, scope, accounts, faults }) {
  const misbehave =
    faults.length === 0
      ? ""
      : `<label for="fault">Comportement du fournisseur</label>
<select id="fault" name="fault">
<option value="">Honnête</option>
${options(faults)}
</select>`;
  return page(
    title,
    `<p>Vous vous connectez à <strong>${escape(service)}</strong>. Ceci est un fournisseur d’identité de test : les personnes sont inventées.</p>
<p>Données demandées : ${escape(scope)}</p>
<form method="post">
<label for="account">Qui êtes-vous ?</label>
<select id="account" name="account">
${options(Object.entries(accounts).map(([id, account]) => [id, account.label]))}
</select>
${misbehave}
<button name="action" value="continue">Continuer</button>
<button name="action" value="cancel">Annuler</button>
</form>`,
  );
}

/** Where somebody confirms that they sign out; `form` is the engine's own. */
export const signOut = (form) =>
  page(
    "Se déconnecter",
    `<p>Voulez-vous vous déconnecter du fournisseur d’identité de test ?</p>
${form}
<button form="op.logoutForm" name="logout" value="yes">Se déconnecter</button>
<button form="op.logoutForm">Rester connecté</button>`,
  );

export const refusal = (error, description) =>
  page("La demande est refusée", `<p>${escape(error)}${description ? ` : ${escape(description)}` : ""}</p>`);
