// A body without a provider of identities: who runs the site invites its first agent, who makes a passkey on their own device and comes back with it.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { going } from "./journey.mjs";
import { checkPage, closePage, launchBrowser, openPage } from "./lib.mjs";
import { byMouse, freePort, lineOf } from "./kept.mjs";

let site, browser;
before(async () => {
  const directory = mkdtempSync(join(tmpdir(), "jalon-passkey-"));
  const port = await freePort();
  // Passkeys belong to a name, never to an address of digits.
  const origin = `http://localhost:${port}`;
  const file = (name) => join(directory, name);
  writeFileSync(
    file("jalon.yaml"),
    `origin: ${origin}
listen: 127.0.0.1:${port}
store: { address: "sqlite:${file("jalon.db")}" }
keys: { master: { file: ${file("master.keys")} }, session: ${file("session.key")}, proof: ${file("proof.key")} }
scanner: { none: a test }
sign_in: { passkeys: { domain: localhost, origin: "${origin}" } }
staff: { mairie: {} }
`,
  );
  const run = spawn(process.env.JALON_BIN, ["serve", "--config", file("jalon.yaml")], { stdio: ["ignore", "pipe", "pipe"] });
  await lineOf(run, (line) => line.includes(String(port)), "the site");
  const invite = (...who) => execFileSync(process.env.JALON_BIN, ["invite-agent", "--config", file("jalon.yaml"), "--body", "mairie", ...who], { encoding: "utf8" }).split("\n");
  const stop = async () => {
    const ended = new Promise((resolve) => run.once("exit", resolve));
    run.kill("SIGTERM");
    await ended;
    rmSync(directory, { recursive: true });
  };
  site = { origin, invite, stop };
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** Gives a page a device that holds passkeys and knows its owner. */
async function withDevice(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
  return async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length;
}

/** Types the code of an invitation, and makes a passkey. */
async function makesKey(page, address, code) {
  await page.goto(address);
  await page.fill("#code", code);
  await byMouse.press(page, "main form button[type=submit]");
  await going(page, () => page.click("#passkey-button button"));
}

test("the first agent is invited, makes a passkey, leaves, comes back with it, and invites another", async () => {
  const [address, code] = site.invite("--name", "Nadia Roux", "--account", "nadia.roux@mairie.example", "--lead");
  const page = await openPage(browser);
  const keys = await withDevice(page);
  await page.goto(address);
  await checkPage(page, "desk.new-key.fr");
  await makesKey(page, address, code);
  assert.equal(await keys(), 1);
  assert.match(page.url(), /\/fr\/agents$/);
  assert.match(await page.innerText("nav.jalon-bar"), /Nadia Roux/);

  await byMouse.press(page, "nav.jalon-bar form button");
  await page.goto(`${site.origin}/fr/agents/connexion`);
  await byMouse.press(page, "a[href$='/cle']");
  await checkPage(page, "desk.key.fr");
  await going(page, () => page.click("#passkey-button button"));
  assert.match(page.url(), /\/fr\/agents$/, "the passkey opens the desk");

  await byMouse.press(page, "nav.jalon-bar a[href$=equipe]");
  await page.fill("#name", "Paul Petit");
  await page.fill("#account", "paul.petit@mairie.example");
  await byMouse.press(page, "main form:has(#account) button[type=submit]");
  const other = (await page.innerText("[data-code]")).trim();
  assert.ok(other);
  const second = await openPage(browser);
  await withDevice(second);
  await makesKey(second, address, other);
  assert.match(await second.innerText("nav.jalon-bar"), /Paul Petit/);
  assert.equal(await second.locator("nav.jalon-bar a[href$=equipe]").count(), 0, "who does not lead has no team page");

  // An invitation serves once.
  const third = await openPage(browser);
  await third.goto(address);
  await third.fill("#code", code);
  await byMouse.press(third, "main form button[type=submit]");
  assert.ok(await third.locator(".govuk-error-summary").count(), "a code that served is refused");
  third.problems.length = 0;
  for (const one of [page, second, third]) await closePage(one);
});
