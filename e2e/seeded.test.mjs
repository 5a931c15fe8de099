// Tests of the tests: a clean page passes every check; each defect planted in it, alone, is caught by the check that should.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { closePage, inspect, launchBrowser, openPage } from "./lib.mjs";

const CLEAN = readFileSync(new URL("fixtures/clean.html", import.meta.url), "utf8");
const STYLE = readFileSync(new URL("../web/dist/jalon.css", import.meta.url), "utf8");

/** Replaces what is there exactly once; a defect that changes nothing would prove nothing. */
function swap(from, to) {
  return ({ html, css }) => {
    assert.equal(html.split(from).length, 2, `"${from}" is not exactly once in the clean page`);
    return { html: html.replace(from, to), css };
  };
}
const style = (rules) => ({ html, css }) => ({ html, css: `${css}\n${rules}` });
const inMain = (markup) => swap("</form>", `</form>${markup}`);

// What is wrong, which check must say so, how it is planted.
const DEFECTS = [
  ["a field without a label", "axe:label", swap('<label class="govuk-label govuk-date-input__label" for="naissance-day">Jour</label>', "<span>Jour</span>")],
  ["text too pale", "axe:color-contrast", style("#help { color: #999 }")],
  ["text too pale in the dark only", "axe:color-contrast", style("@media (prefers-color-scheme: dark) { #help { color: #555 } }")],
  ["the title of another page", "title", swap("<title>Erreur : Quand votre enfant est-il né ? – Jalon</title>", "<title>Erreur : Où habitez-vous ? – Jalon</title>")],
  ["an empty title", "title", swap("<title>Erreur : Quand votre enfant est-il né ? – Jalon</title>", "<title></title>")],
  ["errors that the title does not announce", "title-error", swap("<title>Erreur : Quand", "<title>Quand")],
  ["no language", "lang", swap('<html lang="fr"', "<html")],
  ["no direction", "dir", swap(' dir="ltr"', "")],
  ["the wrong direction", "dir", swap('lang="fr" dir="ltr"', 'lang="ar" dir="ltr"')],
  ["a description that is nowhere", "idref", swap('aria-describedby="naissance-hint naissance-error"', 'aria-describedby="naissance-hint naissance-erreur"')],
  ["an error that no field knows", "error-linked", swap('aria-describedby="naissance-hint naissance-error"', 'aria-describedby="naissance-hint"')],
  ["an error summary that leads nowhere", "error-linked", swap('<a href="#naissance-year">', '<a href="#naissance-annee">')],
  ["an error summary that leads to a box, not to a field", "error-linked", swap('<a href="#naissance-year">', '<a href="#naissance-hint">')],
  ["an error without a summary", "error-summary", swap('<div class="govuk-error-summary">', '<div class="autre">')],
  ["a box wider than the screen", "reflow", inMain('<div class="large">x</div>'), style(".large { width: 400px }")],
  ["a word longer than the screen", "reflow", inMain(`<p class="long">${"anticonstitutionnel".repeat(4)}</p>`), style(".long { white-space: nowrap }")],
  ["a box wider than the screen, with the page's scroll hidden", "reflow", inMain('<div class="large">x</div>'), style("html, body { overflow-x: hidden } .large { width: 400px }")],
  ["a box that overflows only with spaced text", "text-spacing", inMain('<p class="juste">Déclaration de naissance</p>'), style(".juste { width: max-content; font: 1.1875rem monospace; white-space: nowrap }")],
  ["a link whose focus does not show", "focus-visible", style("a:focus { outline: 0 !important; box-shadow: none !important; background: none !important; color: var(--govuk-link-colour) !important; text-decoration: underline !important }")],
  ["buttons whose focus does not show", "focus-visible", style(".govuk-button, .govuk-button:focus, .govuk-button:focus:not(:active):not(:hover) { outline: 0; border-color: transparent; box-shadow: none; background: #0f7a52; color: #fff }")],
  ["a radio button whose focus does not show", "focus-visible", style(".govuk-radios__input:focus + .govuk-radios__label::before { border-width: 2px; outline: 0; box-shadow: none }")],
  ["a keyboard trap", "keyboard-trap", inMain('<p class="govuk-body"><a class="govuk-link" id="trap" href="/piege">Piège</a></p><script src="/trap.js"></script>')],
  ["a link that Tab never reaches", "focus-reach", inMain('<p class="govuk-body"><a class="govuk-link" id="skipped" href="/saute">Page sautée</a></p><script src="/skip.js"></script>')],
  ["two h1", "one-h1", inMain("<h1>Encore un titre</h1>")],
  ["no h1", "one-h1", swap('<h1 class="govuk-fieldset__heading">Quand votre enfant est-il né ?</h1>', "Quand votre enfant est-il né ?")],
  ["an empty link", "axe:link-name", inMain('<p><a href="/vide"></a></p>')],
  ["a button without a name", "axe:button-name", inMain('<button type="button"></button>')],
  ["an image without an alternative", "axe:image-alt", inMain('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')],
  ["a link that says « cliquez ici »", "link-text", swap("Être aidé au téléphone", "Cliquez ici")],
  ["an id twice", "ids", swap('id="help"', 'id="main"')],
  ["a group of radio buttons without a question", "group-name", swap('<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">L’enfant est-il né en France ?</legend>', "")],
  ["a field border that does not show", "field-border", style(".govuk-input { border-color: #ddd }")],
  ["a positive tabindex", "axe:tabindex", swap('<button type="submit" name="action" value="unknown"', '<button tabindex="3" type="submit" name="action" value="unknown"')],
  ["fields read in another order than shown", "focus-order", style(".govuk-button-group { flex-direction: row-reverse }")],
  ["zoom forbidden", "axe:meta-viewport", swap("width=device-width, initial-scale=1", "width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no")],
  ["a heading level skipped", "axe:heading-order", inMain('<h5>Un petit titre</h5>')],
  ["content outside the landmarks", "axe:region", swap('<footer class="govuk-footer">', "<p>Perdu</p><footer class=\"govuk-footer\">")],
  ["targets too small and too close", "axe:target-size", inMain('<div class="petits"><a href="/a">A</a><a href="/b">B</a></div>'), style(".petits a { display: inline-block; width: 10px; height: 10px; line-height: 10px; font-size: 8px; overflow: hidden }")],
  ["a text that was not filled in", "raw-text", swap("Vous hésitez ?", "Bonjour { $name },")],
  ["an ARIA role that does not exist", "axe:aria-roles", inMain('<div role="boutton">x</div>')],
];

// Seen by the page itself, not by a check: the listeners of openPage.
const FAILURES = [
  ["a script that fails", /page error/, inMain('<script src="/broken.js"></script>')],
  ["a file that is missing", /404/, inMain('<img alt="Plan" src="/absent.png">')],
  ["an inline style that the content policy refuses", /console: .*Content Security Policy/, inMain('<p style="color: red">x</p>')],
];

const SCRIPTS = {
  "/trap.js": 'document.getElementById("trap").addEventListener("keydown", (e) => { if (e.key === "Tab") { e.preventDefault(); document.querySelector(".govuk-back-link").focus(); } });',
  "/skip.js": 'document.getElementById("skipped").addEventListener("focus", (e) => document.querySelector(".govuk-footer__link").focus());',
  "/broken.js": 'throw new Error("cassé");',
};

let browser;
let server;
let origin;
let current = { html: CLEAN, css: STYLE };

before(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const send = (status, type, body) =>
      response.writeHead(status, { "content-type": type, "content-security-policy": "default-src 'self'; img-src 'self' data:" }).end(body);
    if (request.url === "/") send(200, "text/html; charset=utf-8", current.html);
    else if (request.url === "/jalon.css") send(200, "text/css", current.css);
    else if (SCRIPTS[request.url]) send(200, "text/javascript", SCRIPTS[request.url]);
    else if (request.url === "/favicon.ico") response.writeHead(204).end();
    else send(404, "text/plain", "absent");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function look(page, changes, { focus = false } = {}) {
  current = changes.reduce((state, change) => change(state), { html: CLEAN, css: STYLE });
  await page.goto(origin);
  return inspect(page, { focus });
}

test("the clean page passes every check", async () => {
  const page = await openPage(browser);
  assert.deepEqual(await look(page, [], { focus: true }), []);
  await closePage(page);
});

for (const [what, check, ...changes] of DEFECTS) {
  test(`caught: ${what}`, async () => {
    const page = await openPage(browser);
    const found = await look(page, changes, { focus: /^(focus|keyboard)/.test(check) });
    await page.context().close();
    assert.ok(
      found.some((each) => each.check === check),
      `${check} is silent; said: ${found.map((each) => `${each.check} (${each.detail})`).join("; ") || "nothing"}`,
    );
  });
}

for (const [what, pattern, ...changes] of FAILURES) {
  test(`caught: ${what}`, async () => {
    const page = await openPage(browser);
    await look(page, changes);
    await assert.rejects(closePage(page), (error) => pattern.test(JSON.stringify(error.actual)));
  });
}
