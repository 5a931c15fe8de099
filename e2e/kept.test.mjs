// From a plan to decisions: one person, four bodies, one form; then a second parent. In a real browser, against a real provider of identities and a mail server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkPage, closePage, launchBrowser, openPage } from "./lib.mjs";
import { byKeyboard, byMouse, startKept, textOf, until } from "./kept.mjs";
import { fillQuestion, mouse, path, start } from "./journey.mjs";

let site, browser;
before(async () => {
  [site, browser] = [await startKept(), await launchBrowser()];
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n172\n%%EOF\n",
);
const file = (name) => ({ name, mimeType: "application/pdf", buffer: PDF });

/** Five requests, to four bodies. */
const SERVICES = ["birth-certificate-copy", "child-health-insurance", "nursery-place", "family-benefits-declaration", "family-support-allowance"];

/** What the form is answered with, by the beginning of a field's name. */
const TOLD = {
  "family-name": "MARTIN",
  "given-names": "Camille Jeanne",
  "birth-place": "Lyon",
  nationality: "Française",
  "postal-address": "3 rue des Lilas\n69001 Lyon",
  email: "camille@example.org",
  phone: "06 12 34 56 78",
  "social-security-number": "2 90 03 69 123 456 05",
  "caf-number": "1234567",
  "bank-account": "FR14 2004 1010 0505 0001 3M02 606",
  "account-holder": "Camille Martin",
  "child-family-name": "Martin",
  "child-given-names": "Noé",
  "child-birth-place": "Lyon",
  "other-parent-family-name": "BENALI",
  "other-parent-given-names": "Idriss",
  "employer-name": "Atelier du Rhône",
  "employer-address": "1 quai de Saône\n69002 Lyon",
};

/** What is the first parent's alone. */
const PRIVATE = /FR14|2 ?90 ?03|3 rue des Lilas|camille@example|illisible/;

/** The files that a page of the first parent offers. */
async function documents(page, address) {
  await page.goto(address);
  return page.$$eval("main a[href$=pdf]", (links) => links.map((link) => link.href));
}

/** Signs in at the provider, from a page that leads there. */
async function signIn(page, by, account) {
  await by.press(page, "[data-action=sign-in], [data-action=provider]");
  assert.notEqual(new URL(page.url()).origin, site.origin, "sign-in happens at the provider");
  await page.selectOption("[name=account]", account);
  await by.press(page, "button[name=action][value=continue]");
  assert.equal(new URL(page.url()).origin, site.origin, "and comes back");
}

/** Fills every empty field of the page of the form. */
async function fillForm(page, by) {
  const empty = await page.evaluate(() =>
    [...document.querySelectorAll("form input:not([type=hidden]), form textarea")].filter((field) => field.value.trim() === "").map((field) => ({ id: field.id, name: field.name })),
  );
  for (const { id, name } of empty) {
    const part = /^(.*)-(day|month|year)$/.exec(name);
    const told = part ? { day: "12", month: "4", year: /leave|start|end|day/.test(part[1]) ? "2027" : "1991" }[part[2]] : TOLD[name.replace(/\.\d+$/, "")];
    if (told !== undefined) await by.type(page, `[id="${id}"]`, told);
  }
}

const errors = (page) => page.evaluate(() => document.querySelector(".govuk-error-summary")?.innerText ?? null);

/** A person plans a birth, keeps it, and sends five requests from one form. Gives the address of the journey. */
async function sends(page, by, { checked }) {
  const look = (name) => (checked ? checkPage(page, `birth.${name}.kept`) : undefined);
  await start(page, site.origin, "fr", mouse);
  for (let question = 0; question < 2; question += 1) {
    await fillQuestion(page, mouse);
    await mouse.press(page, "continue");
  }
  await by.press(page, "[data-action=see-plan]");
  await by.press(page, "[data-action=keep]");
  await look("keep");
  await by.press(page, "[data-action=sign-in]");
  await look("sign-in");
  await signIn(page, by, "camille");
  if (!/garder/.test(path(page))) await page.goto(`${site.origin}/fr/naissance/garder`);
  await by.press(page, "button[data-action=keep]");
  if (!/mes-demarches\/[0-9a-f]{32}$/.test(path(page))) await by.press(page, "a[data-action=open-journey]");
  const journey = page.url();
  await look("journey");

  await by.press(page, "[data-action=reach]");
  await look("reach");
  await reachable(page, by);
  await page.goto(journey);

  await by.press(page, "[data-action=choose]");
  await look("choose");
  for (const service of SERVICES) await by.tick(page, `[id="s-${service}"]`);
  await by.press(page, "main form button[type=submit]");
  for (let pages = 0; pages < 12 && /formulaire/.test(path(page)); pages += 1) {
    if (pages === 0) await look("form");
    await fillForm(page, by);
    await by.press(page, "button[name=action][value=continue]");
    assert.equal(await errors(page), null, page.url());
  }
  if (/pieces/.test(path(page))) {
    await look("papers");
    for (const proof of await page.evaluate(() => [...document.querySelectorAll("[data-evidence]")].map((section) => section.dataset.evidence))) {
      await page.setInputFiles(`[id="file-${proof}"]`, file(`${proof}.pdf`));
      await by.press(page, `[data-evidence="${proof}"] form[enctype] button[type=submit]`);
      assert.equal(await errors(page), null, proof);
    }
    await by.press(page, "a.govuk-button[href$=verifier]");
  }
  assert.match(path(page), /verifier$/);
  await look("check");
  // What a body needs of the plan and nobody answered is asked now, and leads back here.
  for (let asked = 0; asked < 6 && (await page.$("section[data-complete=false] button[form^=ask-]")); asked += 1) {
    await by.press(page, "section[data-complete=false] button[form^=ask-]");
    await fillQuestion(page, mouse);
    await mouse.press(page, "continue");
    assert.match(path(page), /verifier$/, "an answer leads back to the check");
  }
  const incomplete = await page.evaluate(() => [...document.querySelectorAll("section[data-complete=false]")].map((part) => part.innerText));
  assert.deepEqual(incomplete, [], "every request can leave");
  if (await page.$("#signature")) await by.type(page, "#signature", "Camille Martin");
  await by.press(page, "main form button[type=submit]:not([form])");
  assert.equal(await errors(page), null);
  await look("sent");
  return journey;
}

/** Says how one is reached: by mail and by letter. */
async function reachable(page, by) {
  const fields = await page.evaluate(() => [...document.querySelectorAll("main input:not([type=hidden]), main textarea")].map(({ id, type, name }) => ({ id, type, name })));
  for (const { id, type, name } of fields) {
    if (type === "checkbox" && /mail|letter/.test(name + id)) await by.tick(page, `[id="${id}"]`);
    else if (/mail/.test(name)) await by.type(page, `[id="${id}"]`, "camille@example.org");
    else if (/letter|address/.test(name)) await by.type(page, `[id="${id}"]`, "3 rue des Lilas\n69001 Lyon");
  }
  await by.press(page, "main form button[type=submit]");
  assert.equal(await errors(page), null, page.url());
}

/** An agent of the family benefits office, at their desk. */
async function seated(by, options) {
  const page = await openPage(browser, options);
  await page.goto(`${site.origin}/fr/agents/connexion`);
  await signIn(page, by, "agent-caisse");
  return page;
}

/** A second parent joins with a code that the first one reads out, and sees what is shared and no more. */
async function second(by, options, { page, journey, checked }) {
  await page.goto(journey);
  const requests = await page.$$eval("[data-request] a", (links) => links.map((link) => link.href));
  assert.equal(requests.length, SERVICES.length);
  await by.press(page, "[data-action=people]");
  await by.press(page, "[data-action=invite]");
  if (checked) await checkPage(page, "birth.people.kept");
  const code = await page.innerText("[data-code]");

  const other = await openPage(browser, options);
  await other.goto(`${site.origin}/fr/connexion`);
  await signIn(other, by, "idriss");
  await other.goto(`${site.origin}/fr/rejoindre`);
  if (checked) await checkPage(other, "birth.join.kept");
  await by.type(other, "#code", code);
  await by.press(other, "[data-action=join]");
  assert.equal(other.url(), journey, "who joins is led to the journey");
  if (checked) await checkPage(other, "birth.journey.second");

  const seen = await other.$$eval("[data-request]", (all) => all.map((one) => ({ words: one.innerText, link: one.querySelector("a")?.href ?? null })));
  assert.equal(seen.length, SERVICES.length, "the second parent sees each request");
  assert.ok(seen.some(({ words }) => /accordée/i.test(words)), "and where it stands");
  assert.deepEqual(seen.map(({ link }) => link).filter(Boolean), [], "and no more");
  let refused = 0;
  for (const address of [journey, ...requests]) {
    await other.goto(address);
    assert.ok(!PRIVATE.test(await other.content()), `nothing that the first parent told in private: ${address}`);
    if (address === journey) continue;
    assert.equal(await other.locator("main form, main a[href$=pdf]").count(), 0, "nothing to do about it, nothing to take away");
    for (const document of ["retirer", ...(await documents(page, address))]) {
      const response = await other.request.get(document.startsWith("http") ? document : `${address}/${document}`);
      assert.equal(response.status(), 404, document);
      refused += 1;
    }
  }
  assert.ok(refused > requests.length, "the first parent's files were among them");
  // A code serves once.
  await other.goto(`${site.origin}/fr/rejoindre`);
  await by.type(other, "#code", code);
  await by.press(other, "[data-action=join]");
  assert.ok(await errors(other), "an invitation is for one person");
  other.problems.length = 0;
  await closePage(other);
  await page.goto(journey);
}

async function whole(by, options, checked) {
  const page = await openPage(browser, options);
  const journey = await sends(page, by, { checked });
  await page.goto(journey);
  const bodies = await page.$$eval("[data-request] > p:first-of-type", (all) => all.map((line) => line.innerText.replace(line.querySelector("strong").innerText, "").replace(/, .*/, "").trim()));
  assert.equal(bodies.length, SERVICES.length, "five requests have left");
  assert.equal(new Set(bodies).size, 4, `to four bodies: ${bodies}`);
  const sent = await until("a mail says that requests have left", () => site.mails.find((mail) => textOf(mail).includes("5")));
  assert.ok(!/Noé|MARTIN|FR14|2 ?90/.test(textOf(sent)), "a mail says no more than needed");

  const asked = await page.getAttribute(`[data-request] a:has-text("Annoncer la naissance à la CAF")`, "href");

  const agent = await seated(by, options);
  if (checked) await checkPage(agent, "birth.desk.kept");
  const before = site.mails.length;
  await by.press(agent, `.jalon-row a[href$="${asked.split("/").at(-1)}"]`);
  const request = agent.url();
  if (checked) await checkPage(agent, "birth.desk-request.kept");
  await by.press(agent, "a[href$=manque], a[href*=manquant], a[href*=missing], a[href*=piece-manquante]");
  await by.tick(agent, "input[name=evidence]");
  await by.type(agent, "#words", "Le relevé d’identité bancaire est illisible.");
  await by.press(agent, "main form button[type=submit]");
  assert.equal(await errors(agent), null, agent.url());

  await until("a mail says that something is missing", () => site.mails.length > before);
  await page.goto(journey);
  await by.press(page, "[data-expected] a");
  if (checked) await checkPage(page, "birth.request.missing");
  await page.setInputFiles("input[type=file]", file("rib-lisible.pdf"));
  await by.press(page, "form[enctype] button[type=submit]");
  assert.equal(await errors(page), null, page.url());

  const letters = site.letters().length;
  await agent.goto(request);
  await by.press(agent, "a[href$=decision], a[href*=decider], a[href*=decide]:not([href$=pdf])");
  await by.tick(agent, "[name=outcome][value=granted]");
  await by.press(agent, "button[value=check]");
  if (checked) await checkPage(agent, "birth.desk-decide.check");
  await by.press(agent, "button[value=decide]");
  await until("a letter carries the decision", () => site.letters().length > letters);
  await page.goto(`${site.origin}${asked}`);
  assert.match(await page.innerText("main"), /accordée/i, "the person sees the decision");
  if (checked) await checkPage(page, "birth.request.decided");
  await page.goto(journey);
  assert.match(await page.innerText("main"), /accordée/i, "and every step");
  await closePage(agent);
  await second(by, options, { page, journey, checked });
  return { page, journey };
}

test("five requests to four bodies from one form, a paper asked, a decision, a message and a letter", async () => {
  const { page, journey } = await whole(byMouse, {}, true);

  // The code of the last mail is ours, and another is not.
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(textOf(site.mails.at(-1)))[0];
  const stranger = await openPage(browser);
  for (const [typed, ours] of [[code, true], ["0000-0000", false]]) {
    await stranger.goto(`${site.origin}/fr/verifier-un-message`);
    await stranger.fill("main input:not([type=hidden])", typed);
    await byMouse.press(stranger, "main form button[type=submit]");
    assert.equal(/est bien|vient de nous|de notre part/i.test(await stranger.innerText("main")), ours, `${typed} is ${ours ? "" : "not "}ours`);
  }
  // Nobody else finds the journey.
  const response = await stranger.goto(journey);
  assert.ok([401, 404].includes(response.status()));
  stranger.problems.length = 0;
  await closePage(stranger);
  await closePage(page);
});

test("the same without JavaScript", async () => {
  const { page } = await whole(byMouse, { javaScript: false, width: 320 }, false);
  await closePage(page);
});

test("the same with the keyboard alone", async () => {
  const { page } = await whole(byKeyboard, {}, false);
  await closePage(page);
});
