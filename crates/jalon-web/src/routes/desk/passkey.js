// The only script of the site: asks the browser for a passkey, and sends what it answers with the form.
"use strict";

const form = document.querySelector("form[data-passkey]");
const told = document.getElementById("passkey-told");
const { passkey, options } = form.dataset;

function tell(name) {
  told.textContent = told.dataset[name];
  told.hidden = false;
  told.focus();
}

async function ask() {
  const wanted = JSON.parse(options);
  if (passkey === "make") {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(wanted);
    return navigator.credentials.create({ publicKey });
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(wanted);
  return navigator.credentials.get({ publicKey });
}

if (typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential) {
  document.getElementById("passkey-button").hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const credential = await ask();
      form.elements.answer.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      // Turned back, too late, or no passkey of ours: browsers do not say which.
      tell("failed");
    }
  });
} else {
  tell("old");
}
