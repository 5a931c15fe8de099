import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { inspect, launchBrowser, openPage, openPageWithoutJavaScript, tabToName } from "./lib.mjs";
const log = readFileSync("/tmp/desk-look.log", "utf8");
const rich = /rich (\w+)/.exec(log)[1], code = /code (\S+)/.exec(log)[1];
const browser = await launchBrowser();
let bad = 0;
async function look(page, name, options) {
  for (const f of await inspect(page, options)) { bad++; console.log(name, page.url(), f.check, f.detail); }
  for (const p of page.problems.splice(0)) { bad++; console.log(name, "problem", p); }
  await page.screenshot({ path: `/tmp/desk-shots/${name}.png`, fullPage: true });
}
// Without JavaScript: the whole way.
{
  const page = await openPageWithoutJavaScript(browser, { width: 320, lang: "fr" });
  await page.goto("http://127.0.0.1:8091/fr/agents"); await look(page, "nojs-401");
  await page.goto("http://127.0.0.1:8091/fr/agents/connexion");
  await page.check("#who-0"); await page.click("main button");
  const r = `http://127.0.0.1:8091/fr/agents/demandes/${rich}`;
  await page.goto(r); await look(page, "nojs-request");
  await page.fill("#words", "Bonjour"); await page.click("button[value=write]"); await look(page, "nojs-written");
  await page.goto(`${r}/il-manque`); await page.check("#e-bank-details"); await page.fill("#words", "Le RIB"); await page.click("main form button"); await look(page, "nojs-asked");
  await page.goto(`${r}/decision`); await page.check("#outcome-1"); await page.fill("#reasons", "Motif.\n\nDeux."); await page.fill("#appeal", "Deux mois."); await page.click("button[value=check]"); await look(page, "nojs-check");
  await page.click("button[value=change]"); await look(page, "nojs-change"); assert.equal(await page.inputValue("#reasons"), "Motif.\n\nDeux.");
  await page.click("button[value=check]"); await page.click("button[value=decide]"); await look(page, "nojs-decided");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("a[href$='decision.pdf']")]);
  await download.saveAs("/tmp/desk-shots/decision.pdf");
  await page.goto("http://localhost:8092/fr/agents/connexion/cle"); await look(page, "nojs-key");
  await page.context().close();
}
// By keyboard.
{
  const page = await openPage(browser, { lang: "en" });
  await page.goto("http://127.0.0.1:8091/en/agents/sign-in");
  await tabToName(page, /Fatou|Alexandre/); await page.keyboard.press("Space"); await tabToName(page, /Come in/); await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/agents$/);
  await page.keyboard.press("Tab"); await page.keyboard.press("Enter"); 
  await page.keyboard.press("Tab");
  await page.focus("#request-0"); await page.keyboard.press("Space"); await tabToName(page, /^Take$/); await page.keyboard.press("Enter");
  await page.waitForURL(/done=/); console.log("keyboard:", await page.textContent(".govuk-notification-banner__heading"), "| focus on", await page.evaluate(() => document.activeElement.className));
  await page.context().close();
}
// Passkeys, on a device of Chromium's.
{
  const page = await openPage(browser, { lang: "fr" });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  const O = "http://localhost:8092/fr/agents";
  await page.goto(`${O}/connexion`); await look(page, "real-signin", { focus: true });
  await page.goto(`${O}/connexion/nouvelle-cle`); await look(page, "newkey", { focus: true });
  await page.fill("#code", "abc"); await page.click("main form button"); await look(page, "newkey-error");
  await page.fill("#code", code); await page.click("main form button"); await look(page, "newkey-make", { focus: true });
  await page.click("#passkey-button button"); await page.waitForURL(/agents$/); await look(page, "key-in");
  await page.goto(`${O}/equipe`); await look(page, "real-team", { focus: true });
  await page.click("button[value=invite]"); await look(page, "invite-error");
  await page.fill("#name", "A. Petit"); await page.fill("#account", "a.petit@caf.example"); await page.click("button[value=invite]"); await look(page, "invited");
  await page.click(".jalon-bar button"); await look(page, "real-left");
  await page.goto(`${O}/connexion/cle`); await look(page, "key", { focus: true });
  await page.click("#passkey-button button"); await page.waitForURL(/agents$/); console.log("passkey: in again");
  await page.click(".jalon-bar button");
  await cdp.send("WebAuthn.disable");
  await page.context().close();
  const other = await openPage(browser, { lang: "en", width: 320 });
  await other.goto("http://localhost:8092/en/agents/sign-in/passkey");
  const cdp2 = await other.context().newCDPSession(other);
  await cdp2.send("WebAuthn.enable");
  await cdp2.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: false, automaticPresenceSimulation: true } });
  await other.click("#passkey-button button"); await other.waitForSelector("#passkey-told:not([hidden])", { timeout: 70000 }).catch((e) => console.log("no told", e.message)); await look(other, "key-failed");
  await other.context().close();
}
await browser.close();
console.log("wrong:", bad);
