// What bodies know already: fetched on the person's word, shown, accepted, refused and typed instead; then what is held of them and who read it, and what
// everybody may read. In the demonstration, whose invented bodies answer; by mouse, by keyboard alone and without JavaScript.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { path } from "./journey.mjs";
import { byKeyboard, byMouse, lineOf } from "./kept.mjs";
import { checkPage, closePage, launchBrowser, openPage } from "./lib.mjs";

let demo, origin, browser;
before(async () => {
  demo = spawn(process.env.JALON_BIN, ["demo", "--address", "127.0.0.1:0", "--unlimited"], { stdio: ["ignore", "pipe", "pipe"] });
  origin = /http:\/\/[\d.:]+/.exec(await lineOf(demo, (line) => line.startsWith("Jalon:"), "the demonstration"))[0];
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  demo?.kill();
});

const WORDS = {
  fr: { event: "/fr/naissance", signIn: "/fr/connexion", mine: "mes-demarches", data: "donnees", rights: "donnees/droits", programs: "programmes", open: ["echanges", "traitements", "algorithmes", "chiffres"].map((page) => `/fr/transparence/${page}`) },
  en: { event: "/en/birth", signIn: "/en/sign-in", mine: "my-journeys", data: "data", rights: "data/rights", programs: "programs", open: ["exchanges", "processing", "algorithms", "figures"].map((page) => `/en/transparency/${page}`) },
};

/** Somebody invented begins with what bodies know; gives the address of their journey. */
async function begins(page, by, lang, who) {
  await page.goto(`${origin}${WORDS[lang].signIn}`);
  await by.tick(page, `[name=person][value=${who}]`);
  await by.press(page, "button[data-action=sign-in]");
  await page.goto(`${origin}${WORDS[lang].event}`);
  await by.press(page, "[data-action=start-known]");
  await by.press(page, "button[data-action=keep]");
  assert.match(path(page), /\/[0-9a-f]{32}\/[a-z]+$/, "what bodies know comes first");
  return page.url().replace(/\/[a-z]+$/, "");
}

const offered = (page) => page.$$eval("[data-register]", (all) => all.map((one) => one.dataset.register));

/** Asks the register whose page is open, and leaves its answer on the page. */
async function asks(page, by, register) {
  await by.press(page, `[data-register="${register}"] a`);
  await by.press(page, "button[value=ask]");
  assert.ok(await page.$("button[value=accept]"), `${register} answers: ${await page.innerText("main")}`);
}

async function walk(page, by, lang, { axe = true, focus = false, all = true } = {}) {
  // With Tab through every stop, which takes two pictures each, only where there are few.
  const check = (name, state) => checkPage(page, `birth.${name}.${state}`, { lang, axe, focus: focus && ["register", "rights", "programs"].includes(name) });
  const journey = await begins(page, by, lang, "ines");
  const list = page.url();
  await check("registers", "offered");
  const first = await offered(page);
  assert.ok(first.length >= 4, `${first}`);

  await by.press(page, `[data-register="${first[0]}"] a`);
  await check("register", "before");
  await page.goto(list);
  await asks(page, by, first[0]);
  await check("register", "answer");
  assert.ok(await page.locator("[data-says]").count(), "what would be used is shown first");
  await by.press(page, "button[value=accept]");
  assert.equal(page.url(), list);
  await check("registers", "used");
  assert.ok(await page.locator("[data-used] .jalon-source").count(), "each value says who vouches for it and until when");

  // Another is asked, and not used: the person says it themselves.
  const second = (await offered(page)).find((register) => register !== first[0]);
  await asks(page, by, second);
  await by.press(page, "button[value=decline]");
  assert.equal(page.url(), list);
  // What one says, another need not be asked: the list is read anew each time.
  for (let more = await offered(page); all && more.some((register) => register !== second); more = await offered(page)) {
    await asks(page, by, more.find((register) => register !== second));
    await by.press(page, "button[value=accept]");
  }
  const own = page.locator("[data-used] .govuk-summary-list__actions a").first();
  if (await own.count()) {
    await by.press(page, "[data-used] .govuk-summary-list__actions a");
    await check("own-word", "asked");
    await page.goto(list);
  }
  await by.press(page, "button[data-action=go-on]");
  await check("question", "after-registers");

  await page.goto(`${journey}/${WORDS[lang].data}`);
  const traces = await page.$$eval("[data-trace]", (seen) => seen.map((one) => one.dataset.trace));
  for (const kind of ["fetch", "acceptance", "refusal-of-register"]) assert.ok(traces.includes(kind), `${kind} is told: ${traces}`);
  await check("data", "held");
  await page.goto(`${journey}/${WORDS[lang].rights}`);
  await check("rights", "empty");
  await by.press(page, "[data-action=ask-right]");
  await check("rights", "error");
  await by.tick(page, "#right-object");
  await by.type(page, "#words", "Je ne veux plus que cela serve.");
  await by.press(page, "[data-action=ask-right]");
  assert.equal(await page.locator("[data-right]").count(), 1, "it stands there with its day");
  await check("rights", "asked");

  await page.goto(`${origin}/${lang}/${WORDS[lang].mine}`);
  await by.press(page, "[data-action=programs]");
  await check("programs", "empty");
  await by.press(page, "[data-action=make-key]");
  await check("programs", "error");
  await by.type(page, "#name", "Tableur");
  await by.press(page, "[data-action=make-key]");
  await check("programs", "key");
  const key = await page.innerText("[data-key] code");
  const bearer = { headers: { Authorization: `Bearer ${key}` } };
  const kept = await (await fetch(`${origin}/api/v1/me/journeys`, bearer)).json();
  assert.ok(kept.journeys.some((one) => journey.endsWith(one.journey)), "the program sees what the person keeps");
  await by.press(page, "[data-action=end-program]");
  assert.equal((await fetch(`${origin}/api/v1/me/journeys`, bearer)).status, 401, "and nothing once the key is taken back");
  assert.equal(await page.locator("[data-program]").count(), 0);
}

function on(name, options, body) {
  test(name, { timeout: 600_000 }, async () => {
    const page = await openPage(browser, options);
    try {
      await body(page);
    } catch (error) {
      await page.context().close();
      throw error;
    }
    await closePage(page);
  });
}

on("mouse, fr: what bodies know, what is held, rights, programs", { lang: "fr" }, (page) => walk(page, byMouse, "fr", { focus: true }));
on("mouse, en, 320 px: the same", { lang: "en", width: 320 }, (page) => walk(page, byMouse, "en", { all: false }));
on("keyboard only, fr: the same", { lang: "fr" }, (page) => walk(page, byKeyboard, "fr", { axe: false, all: false }));
on("no JavaScript, fr, 320 px: the same", { lang: "fr", width: 320, javaScript: false }, (page) => walk(page, byMouse, "fr", { axe: false }));

for (const [lang, { open }] of Object.entries(WORDS)) {
  on(`what everybody may read, ${lang}`, { lang }, async (page) => {
    for (const address of open) {
      await page.goto(`${origin}${address}`);
      await checkPage(page, `site.${address.split("/").at(-1)}.open`, { lang });
    }
  });
}
