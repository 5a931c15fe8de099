// The pages of the test providers pass the checks of every page, and work by keyboard and without JavaScript.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { checkPage, closePage, launchBrowser, openPage, openPageWithoutJavaScript, tabToName } from "../lib.mjs";
import { start } from "./provider.mjs";

// The engine's advice to those who would put it in service.
console.info = console.warn = () => {};

let browser, site, back, provider;

before(async () => {
  site = createServer((request, response) => response.setHeader("content-type", "text/html").end("<!doctype html><title>Retour</title>"));
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  back = `http://127.0.0.1:${site.address().port}/retour`;
  provider = await start({ kind: "franceconnect", levels: ["eidas1"], redirects: [back], afterLogout: [back], hostile: true });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await provider?.close();
  site?.close();
});

/** The address a site sends people to. */
function address(changes = {}) {
  const parameters = {
    response_type: "code",
    client_id: "jalon-es256",
    redirect_uri: back,
    scope: "openid given_name",
    acr_values: "eidas1",
    state: "s".repeat(43),
    nonce: "n".repeat(43),
    ...changes,
  };
  return `${provider.issuer}/authorize?${new URLSearchParams(parameters)}`;
}

test("the choice of a person passes every check", async () => {
  const page = await openPage(browser);
  await page.goto(address());
  await checkPage(page, "provider.choice", { lang: "fr", focus: true });
  await closePage(page);
});

test("a refusal passes every check", async () => {
  const page = await openPage(browser);
  await page.goto(address({ nonce: "short" }));
  assert.match(await page.textContent("main"), /nonce has at least 22 characters/);
  await checkPage(page, "provider.refusal", { lang: "fr" });
  page.problems.length = 0; // Chromium logs the status of the page, which is 400 on purpose.
  await closePage(page);
});

test("signing in by keyboard, without JavaScript", async () => {
  const page = await openPageWithoutJavaScript(browser, { width: 320 });
  await page.goto(address());
  await page.getByLabel("Qui êtes-vous ?").selectOption("idriss");
  await tabToName(page, "Continuer");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${back}?**`);
  const query = new URL(page.url()).searchParams;
  assert.ok(query.get("code"));
  assert.deepEqual([query.get("state"), query.get("iss")], ["s".repeat(43), provider.issuer]);
  await closePage(page);
});

test("turning back, without JavaScript", async () => {
  const page = await openPageWithoutJavaScript(browser);
  await page.goto(address());
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.waitForURL(`${back}?**`);
  assert.equal(new URL(page.url()).searchParams.get("error"), "access_denied");
  await closePage(page);
});

test("signing out asks first, and comes back with its state", async () => {
  const page = await openPage(browser);
  await page.goto(address());
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.waitForURL(`${back}?**`);
  const parameters = { client_id: "jalon-es256", post_logout_redirect_uri: back, state: "bye" };
  await page.goto(`${provider.issuer}/session/end?${new URLSearchParams(parameters)}`);
  await checkPage(page, "provider.sign-out", { lang: "fr", focus: true });
  await page.getByRole("button", { name: "Se déconnecter", exact: true }).click();
  await page.waitForURL(`${back}?state=bye`);
  await closePage(page);
});
