// The whole of an event, as people go through it: by mouse, by keyboard alone, without JavaScript, in each language, on a large and a
// small screen; with mistakes, changes of mind, paper and calendar. Every page met is checked (lib.mjs).
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { parseCalendar } from "./calendar.mjs";
import { EVENT, LANGUAGES, SITE, answerAll, fillQuestion, going, keyboard, mouse, path, questionOn, readFields, readPlan, readValues, start, walkToPlan } from "./journey.mjs";
import { catalogueWithOffices, checkPage, closePage, launchBrowser, openPage, openPageWithoutJavaScript, startServer, tabTo } from "./lib.mjs";

let server;
let browser;
let origin;

before(async () => {
  server = await startServer();
  origin = server.origin;
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A test with a page of its own, which must log no error. */
function on(name, options, body) {
  test(name, { timeout: 600_000, skip: options.skip ?? false }, async () => {
    const page = await (options.javaScript === false ? openPageWithoutJavaScript : openPage)(browser, options);
    try {
      await body(page, options.lang ?? "fr");
    } catch (error) {
      await page.context().close();
      throw error;
    }
    await closePage(page);
  });
}

const state = (page, kind) => `${EVENT}.${page}.${kind}`;
const VERDICTS = ["yes", "no", "unknown", "not-covered"];

async function assertPlan(page) {
  const plan = await readPlan(page);
  assert.ok(Object.keys(plan).length > 0, "the plan has services");
  for (const [service, verdict] of Object.entries(plan)) assert.ok(VERDICTS.includes(verdict), `${service} has the verdict ${verdict}`);
  const outside = await page.evaluate(() => [...document.querySelectorAll("section[data-urgency]")].filter((group) => !group.querySelector("h2, h3")).length);
  assert.equal(outside, 0, "each group of the plan has a heading");
  assert.ok(await page.locator("section[data-urgency]").count(), "the plan is grouped by urgency");
  return plan;
}

/** Opens one service of each verdict in the plan, and comes back: each has its reasons and its sources. */
async function assertReasons(page, lang, focus) {
  const plan = await readPlan(page);
  for (const verdict of VERDICTS) {
    const id = Object.keys(plan).find((service) => plan[service] === verdict);
    if (!id) continue;
    await going(page, () => page.click(`[data-service="${id}"] a[href*="/plan/"]`));
    assert.equal(await page.locator("main [data-service]").getAttribute("data-verdict"), verdict, `${id} says the same on its own page`);
    assert.ok(await page.locator("main .jalon-source").count(), `${id} says where its rule comes from`);
    await checkPage(page, state("service", verdict), { lang, focus });
    await going(page, () => page.click(".govuk-back-link"));
  }
}

// --- the way through ----------------------------------------------------------------------------------------------

for (const lang of LANGUAGES) {
  for (const width of [1280, 320]) {
    on(`mouse, ${lang}, ${width} px: home, search, event, every question, plan`, { lang, width }, async (page) => {
      const focus = width === 1280;
      await page.goto(`${origin}/${lang}`);
      await checkPage(page, "site.home.empty", { lang, focus });
      if (SITE[lang].home) assert.match((await page.locator("h1").innerText()).replace(/\s/g, " "), new RegExp(SITE[lang].home));
      await page.fill("[name=q]", SITE[lang].words);
      await going(page, () => page.press("[name=q]", "Enter"));
      assert.equal(path(page), SITE[lang].find);
      await checkPage(page, "site.find.results", { lang, focus });
      await going(page, () => page.click(`main a[href^="${SITE[lang].event}"]`));
      assert.equal(path(page), SITE[lang].event);
      await checkPage(page, state("event", "empty"), { lang, focus });

      await going(page, () => page.click("[data-action=start]"));
      let first = true;
      const answered = await answerAll(page, {
        onQuestion: async (question) => {
          assert.equal(path(page), `${SITE[lang].event}/questions/${question}`);
          for (const action of ["continue", "unknown"]) {
            assert.equal(await page.locator(`form[data-question] button[name=action][value=${action}]`).count(), 1, `${question}: the button ${action}`);
          }
          assert.ok(await page.locator("main details > summary").count(), `${question} says why it is asked`);
          assert.ok(await page.locator("[data-action=see-plan]").count(), `${question} leads to the plan`);
          await checkPage(page, state(`question-${question}`, "empty"), { lang, focus: focus && first });
          first = false;
        },
      });
      assert.ok(answered.size > 0);
      await assertPlan(page);
      await checkPage(page, state("plan", "full"), { lang, focus });
      await assertReasons(page, lang, focus);
    });
  }

  on(`keyboard only, ${lang}: from the event to the plan, the reasons of a service, and back to change an answer`, { lang }, async (page) => {
    await walkToPlan(page, origin, lang, { by: keyboard });
    await assertPlan(page);
    await keyboard.follow(page, "[data-service] h3 a");
    assert.ok(await page.locator("main .jalon-source").count(), "a service says where its rule comes from");
    await keyboard.follow(page, ".govuk-back-link");
    await keyboard.follow(page, "[data-action=change]");
    assert.ok(await questionOn(page), "a change link leads to a question");
  });

  on(`keyboard only, ${lang}, 320 px`, { lang, width: 320 }, async (page) => {
    await walkToPlan(page, origin, lang, { by: keyboard });
    await assertPlan(page);
  });

  for (const width of [1280, 320]) {
    on(`no JavaScript, ${lang}, ${width} px: from the event to the plan`, { lang, width, javaScript: false }, async (page) => {
      const check = async (name) => checkPage(page, name, { lang, axe: false });
      await walkToPlan(page, origin, lang, { onQuestion: async (question) => check(state(`question-${question}`, "empty")) });
      await assertPlan(page);
      await check(state("plan", "full"));
    });
  }

  on(`« I don't know » everywhere, ${lang}: a plan still, and nothing sure that is not`, { lang }, async (page) => {
    await walkToPlan(page, origin, lang, { action: "unknown" });
    const plan = await assertPlan(page);
    assert.ok(Object.values(plan).includes("unknown"), "something is not known yet");
    await checkPage(page, state("plan", "unknown"), { lang });
  });
}

on("no JavaScript and JavaScript give the same plan", {}, async (page) => {
  await walkToPlan(page, origin, "fr");
  const other = await openPageWithoutJavaScript(browser);
  await walkToPlan(other, origin, "fr");
  assert.deepEqual(await readPlan(other), await readPlan(page));
  await closePage(other);
});

for (const lang of LANGUAGES) {
  on(`every event, ${lang}: from home to its plan`, { lang, width: 390 }, async (page) => {
    await page.goto(`${origin}/${lang}`);
    const events = await page.evaluate(() => [...document.querySelectorAll("main ul a")].map((link) => link.getAttribute("href")));
    assert.ok(events.length > 0, "home names the events");
    for (const event of events) {
      // Answers given for one event may serve another: each is walked as by somebody new.
      await page.context().clearCookies();
      await page.goto(`${origin}/${lang}`);
      await going(page, () => page.click(`main ul a[href="${event}"]`));
      const name = event.split("/").pop();
      await checkPage(page, `${name}.event.empty`, { lang });
      await mouse.follow(page, "[data-action=start]");
      await answerAll(page, { onQuestion: (question) => checkPage(page, `${name}.question.${question}`, { lang }) });
      assert.equal(path(page), `${event}/plan`);
      await checkPage(page, `${name}.plan.answered`, { lang });
      await assertPlan(page);
    }
  });
}

// --- mistakes -----------------------------------------------------------------------------------------------------

/** After a refused answer: the page says so to eye, ear and keyboard, and what was typed is still there. */
async function assertRefused(page, response, name, typed, lang) {
  assert.equal(response.status(), 422, `${name}: a refused answer has the status 422`);
  const summary = page.locator(".govuk-error-summary");
  assert.equal(await summary.count(), 1, `${name}: an error summary`);
  const focused = await page.evaluate(() => document.activeElement?.closest(".govuk-error-summary") !== null);
  assert.ok(focused, `${name}: the error summary has the focus`);
  const kept = await readValues(page);
  for (const [field, value] of Object.entries(typed)) assert.equal(kept[field], value, `${name}: what was typed in ${field} is kept`);
  await checkPage(page, state(`question-${name}`, "error"), { lang });
  await summary.locator("a").first().click();
  const target = await page.evaluate(() => ({ hash: location.hash.slice(1), id: document.activeElement?.id }));
  assert.equal(target.id, decodeURIComponent(target.hash), `${name}: the link of the error goes to the field`);
}

for (const lang of LANGUAGES) {
  on(`wrong answers, ${lang}: refused with the reason, kept, and then mended`, { lang }, async (page) => {
    const tried = new Set();
    await start(page, origin, lang);
    await answerAll(page, {
      onQuestion: async (question) => {
        const [field] = await readFields(page);
        const kind = field.kind === "text" ? "number" : field.kind;
        if (tried.has(kind)) return;
        tried.add(kind);
        if (kind === "date") {
          const dates = { invalid: ["31", "2", "2026"], letters: ["12", "xyz", "2026"], future: ["1", "1", "2126"], half: ["", "5", "2026"] };
          for (const [wrong, [dd, mm, yyyy]] of Object.entries(dates)) {
            await fillQuestion(page);
            await mouse.fill(page, field, [dd, mm, yyyy]);
            const typed = { [`${field.name}-day`]: dd, [`${field.name}-month`]: mm, [`${field.name}-year`]: yyyy };
            await assertRefused(page, await mouse.press(page, "continue"), `${question}-${wrong}`, typed, lang);
          }
        } else if (kind === "number") {
          for (const wrong of ["abc", "-1", "12a"]) {
            await fillQuestion(page);
            await mouse.fill(page, field, wrong);
            await assertRefused(page, await mouse.press(page, "continue"), `${question}-${wrong}`, { [field.name]: wrong }, lang);
          }
        } else if (kind === "radio") {
          await assertRefused(page, await mouse.press(page, "continue"), `${question}-nothing`, {}, lang);
        }
      },
    });
    assert.ok(tried.has("date") && tried.has("number") && tried.has("radio"), `tried ${[...tried]}`);
  });
}

on("a wrong answer without JavaScript: the value is kept, the summary is there", { javaScript: false }, async (page, lang) => {
  await start(page, origin, lang);
  await answerAll(page, {
    onQuestion: async () => {
      const [field] = await readFields(page);
      if (field.kind !== "text") return undefined;
      await mouse.fill(page, field, "abc");
      const response = await mouse.press(page, "continue");
      assert.equal(response.status(), 422);
      assert.equal((await readValues(page))[field.name], "abc");
      await checkPage(page, state("question-number", "error"), { lang, axe: false });
      return "stop";
    },
  });
});

// --- changes of mind ----------------------------------------------------------------------------------------------

for (const javaScript of [true, false]) {
  on(`changing an answer keeps the others${javaScript ? "" : ", without JavaScript"}`, { javaScript }, async (page, lang) => {
    const answered = await walkToPlan(page, origin, lang);
    // The first change link that leads to a question of radio buttons: choose another one there.
    const links = await page.evaluate(() => [...new Set([...document.querySelectorAll("[data-action=change]")].map((link) => link.getAttribute("href")))]);
    assert.ok(links.length > 0, "the plan lets one change an answer");
    let changed = null;
    for (const link of links) {
      await page.goto(new URL(link, page.url()).href);
      const [field] = await readFields(page);
      if (field.kind !== "radio" || field.values.length < 2) continue;
      const question = await questionOn(page);
      const before = (await readValues(page))[field.name];
      assert.equal(before, answered.get(question).values[field.name], "the question shows what was answered");
      await mouse.fill(page, field, field.values.find((value) => value !== before));
      await mouse.press(page, "continue");
      changed = question;
      break;
    }
    assert.ok(changed, "an answer could be changed");
    await answerAll(page); // the questions that the new answer opens, if any
    let compared = 0;
    for (const [question, { values, path: where }] of answered) {
      if (question === changed) continue;
      const response = await page.goto(origin + where);
      if (response.status() !== 200 || (await questionOn(page)) !== question) continue; // no longer of use
      // The new answer may leave fewer people to ask about; what is still asked keeps its answer.
      const now = await readValues(page);
      assert.ok(Object.keys(now).length > 0, `${question} still asks something`);
      // Amounts come back with their thousands set apart.
      const bare = (value) => String(value).replace(/[\s,]/g, "");
      // Of a place, what follows from it is kept, not the place itself.
      for (const [name, value] of Object.entries(now).filter(([name]) => name !== "place")) assert.equal(bare(value), bare(values[name]), `${question} kept its answer to ${name}`);
      compared += 1;
    }
    assert.ok(compared > 0, "some answers could be compared");
  });
}

on("the back link goes to the question before, with its answer", {}, async (page, lang) => {
  await start(page, origin, lang);
  const before = [];
  await answerAll(page, {
    onQuestion: async () => {
      if (before.length === 3) return "stop";
      before.push(path(page));
      return undefined;
    },
  });
  for (const expected of before.reverse()) {
    await going(page, () => page.click(".govuk-back-link"));
    assert.equal(path(page), expected);
    const values = await readValues(page);
    assert.ok(Object.values(values).some((value) => value !== ""), `${expected} shows what was answered: ${JSON.stringify(values)}`);
  }
  await going(page, () => page.click(".govuk-back-link"));
  assert.equal(path(page), SITE[lang].event, "before the first question there is the page of the event");
});

on("the plan can be seen at any question", {}, async (page, lang) => {
  await start(page, origin, lang);
  await fillQuestion(page);
  await mouse.press(page, "continue");
  await going(page, () => page.click("[data-action=see-plan]"));
  assert.equal(path(page), `${SITE[lang].event}/plan`);
  await assertPlan(page);
  await checkPage(page, state("plan", "early"), { lang });
});

// --- languages ----------------------------------------------------------------------------------------------------

on("the language switch keeps the page and the answers", {}, async (page) => {
  const change = async (to) => going(page, () => page.click(`a[hreflang="${to}"]`));
  await page.goto(origin + SITE.fr.event);
  await change("en");
  assert.equal(path(page), SITE.en.event);
  await change("fr");
  assert.equal(path(page), SITE.fr.event);
  await start(page, origin, "fr");
  const question = await fillQuestion(page);
  const values = await readValues(page);
  await mouse.press(page, "continue");
  const next = await questionOn(page);
  await change("en");
  assert.equal(path(page), `${SITE.en.event}/questions/${next}`);
  await page.goto(`${origin}${SITE.en.event}/questions/${question}`);
  assert.deepEqual(await readValues(page), values, "the answers are those given in the other language");
  await page.goto(`${origin}${SITE.en.event}/plan`);
  const plan = await readPlan(page);
  await change("fr");
  assert.equal(path(page), `${SITE.fr.event}/plan`);
  assert.deepEqual(await readPlan(page), plan, "the same plan in both languages");
});

test("the first address leads to the language that the browser asks for", async () => {
  for (const [asked, to] of [["fr-FR,fr;q=0.9", "/fr"], ["en-GB,en;q=0.9", "/en"], ["de,en;q=0.5,fr;q=0.4", "/en"], ["de,fr;q=0.5,en;q=0.4", "/fr"]]) {
    const response = await fetch(`${origin}/`, { headers: { "accept-language": asked }, redirect: "manual" });
    assert.ok([302, 303, 307].includes(response.status), `${response.status}`);
    assert.equal(new URL(response.headers.get("location"), origin).pathname.replace(/\/$/, ""), to, asked);
  }
});

// --- paper and calendar -------------------------------------------------------------------------------------------

for (const lang of LANGUAGES) {
  on(`the print view loses nothing of the plan, ${lang}`, { lang }, async (page) => {
    await walkToPlan(page, origin, lang);
    const plan = await readPlan(page);
    const href = `${SITE[lang].event}/plan/${SITE[lang].print}`;
    assert.ok(await page.locator(`a[href="${href}"]`).count(), "the plan leads to its print view");
    await page.goto(origin + href);
    await checkPage(page, state("plan", "print"), { lang });
    const printed = await readPlan(page);
    for (const [service, verdict] of Object.entries(plan)) {
      if (verdict === "yes" || verdict === "unknown") assert.ok(service in printed, `${service} is on the paper`);
    }
    await page.emulateMedia({ media: "print" });
    const hidden = await page.evaluate(() => [...document.querySelectorAll("[data-service]")].filter((item) => !item.checkVisibility() || item.innerText.trim() === "").map((item) => item.dataset.service));
    assert.deepEqual(hidden, [], "every service shows on paper");
    const folded = await page.evaluate(() => [...document.querySelectorAll("[data-service] details > :not(summary)")].filter((text) => text.getBoundingClientRect().height === 0).length);
    assert.equal(folded, 0, "nothing stays folded on paper");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pdf.length > 1000);
  });

  on(`the calendar file, ${lang}: correct, two alarms for each legal deadline, the same names each time`, { lang }, async (page) => {
    await walkToPlan(page, origin, lang);
    const href = `${SITE[lang].event}/plan/${SITE[lang].calendar}`;
    assert.ok(await page.locator(`a[href="${href}"]`).count(), "the plan leads to its calendar file");
    const download = async () => {
      const response = await page.context().request.get(origin + href);
      assert.equal(response.status(), 200);
      assert.match(response.headers()["content-type"], /^text\/calendar/);
      return parseCalendar(await response.body());
    };
    const [one, two] = [await download(), await download()];
    assert.ok(one.events.length > 0, "the calendar has dates");
    const uids = one.events.map((event) => event.UID);
    assert.equal(new Set(uids).size, uids.length, "no two dates have the same UID");
    assert.deepEqual(two.events.map((event) => event.UID), uids, "a second download has the same UIDs");
    for (const event of one.events) {
      assert.ok([0, 2].includes(event.alarms.length), `${event.SUMMARY}: ${event.alarms.length} alarms`);
      assert.equal(new Set(event.alarms.map((alarm) => alarm.TRIGGER)).size, event.alarms.length, `${event.SUMMARY}: two alarms at two moments`);
    }
    assert.ok(one.events.some((event) => event.alarms.length === 2), "a legal deadline has its two alarms");
  });
}

// --- offices ------------------------------------------------------------------------------------------------------

/** Two town halls, invented but for their towns; one of them in one of several places called Saint-Denis. */
const OFFICES = [
  ["mairie", "92062", "Mairie de Puteaux", "131 rue de la République", "92800 Puteaux", "01 46 92 92 92", "https://puteaux.example"],
  ["mairie", "93066", "Mairie de Saint-Denis, place du Caquet et de la très longue promenade du bord de l’eau", "", "93200 Saint-Denis", "", ""],
];
const OFFICES_PAGE = { fr: "/fr/guichets/mairie", en: "/en/offices/mairie" };
const PLACE = "main form [name=place]";
const SEND = "main form button[type=submit]";

let offices;

before(async () => {
  if (!process.env.JALON_BIN) return;
  const directory = catalogueWithOffices(OFFICES);
  const started = await startServer({ catalogue: directory });
  offices = { origin: started.origin, stop: async () => started.stop().finally(() => rmSync(directory, { recursive: true })) };
});

after(() => offices?.stop());

/** Types a place, by mouse or by keyboard, and sends it; the status of the answer. */
async function askOffices(page, typed, { keys = false } = {}) {
  if (!keys) {
    await page.fill(PLACE, typed);
    return (await going(page, () => page.click(SEND))).status();
  }
  await tabTo(page, (at) => at.fieldName === "place", "the field of the place");
  await page.keyboard.press("Control+A");
  if (typed === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(typed);
  return (await going(page, () => page.keyboard.press("Enter"))).status();
}

/** Every state of the page: empty, nothing typed, no such place, several places, an office found, none known. */
async function walkOffices(page, lang, { keys = false, ...checks } = {}) {
  const check = (name) => checkPage(page, `site.offices.${name}`, { lang, ...checks });
  assert.equal(path(page), OFFICES_PAGE[lang]);
  await check("empty");

  for (const [name, typed] of [["nothing", ""], ["unknown", "xyzzy"]]) {
    assert.equal(await askOffices(page, typed, { keys }), 422, `${name}: a place that is none is refused`);
    assert.equal(await page.inputValue(PLACE), typed, `${name}: what was typed is kept`);
    await check(`error-${name}`);
  }
  const link = page.locator(".govuk-error-summary a");
  assert.equal(await link.count(), 1, "the summary leads to the field");
  if (keys) {
    const text = (await link.innerText()).trim();
    await tabTo(page, (at) => at.tag === "a" && at.name === text, "the link of the error");
    await page.keyboard.press("Enter");
  } else await link.click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "place", "the link of the error goes to the field");

  assert.equal(await askOffices(page, "saint denis", { keys }), 422, "several places are not one");
  const choices = page.locator("main form input[type=radio]");
  assert.ok((await choices.count()) > 1, "the places that may be meant are offered");
  await check("several");
  const meant = "main form input[type=radio][value='93066']";
  if (keys) {
    await tabTo(page, (at) => at.fieldName === "place-code", "the places offered");
    await page.keyboard.press("Space");
    for (let step = await choices.count(); step > 0 && !(await page.isChecked(meant)); step -= 1) await page.keyboard.press("ArrowDown");
    await tabTo(page, (at) => at.tag === "button", "the button");
  } else await page.check(meant);
  assert.equal((await going(page, () => (keys ? page.keyboard.press("Enter") : page.click(SEND)))).status(), 200);
  assert.ok((await page.locator("main").innerText()).includes(OFFICES[1][2]));
  await check("found-long");

  assert.equal(await askOffices(page, "92800", { keys }), 200);
  const [, , name, street, town, phone] = OFFICES[0];
  const shown = await page.locator("main li").innerText();
  for (const part of [name, street, town, phone]) assert.ok(shown.includes(part), `${part} is not in: ${shown}`);
  assert.equal(await page.locator("main li a[href^='tel:']").getAttribute("href"), "tel:0146929292");
  await check("found");

  assert.equal(await askOffices(page, "69001", { keys }), 200);
  assert.equal(await page.locator("main li").count(), 0, "no office is known there");
  await check("none");
  assert.ok(!page.url().includes("69001"), "the place is not in the address");
}

const skip = process.env.JALON_BIN ? false : "JALON_BIN is not set: the offices need a server with a directory of their own";

for (const lang of LANGUAGES) {
  for (const width of [1280, 320]) {
    on(`offices, mouse, ${lang}, ${width} px: from a service to the office near one`, { lang, width, skip }, async (page) => {
      await start(page, offices.origin, lang);
      await page.goto(`${offices.origin}${SITE[lang].event}/plan/birth-declaration`);
      const cookies = await page.context().cookies();
      await going(page, () => page.click(`main a[href="${OFFICES_PAGE[lang]}"]`));
      await walkOffices(page, lang, { focus: width === 1280 });
      assert.deepEqual(await page.context().cookies(), cookies, "the place is kept nowhere");
    });

    on(`offices, no JavaScript, ${lang}, ${width} px`, { lang, width, javaScript: false, skip }, async (page) => {
      await page.goto(offices.origin + OFFICES_PAGE[lang]);
      await walkOffices(page, lang, { axe: false });
      assert.deepEqual(await page.context().cookies(), []);
    });
  }

  on(`offices, keyboard only, ${lang}, 320 px`, { lang, width: 320, skip }, async (page) => {
    await page.goto(offices.origin + OFFICES_PAGE[lang]);
    await walkOffices(page, lang, { keys: true });
  });
}

// --- the rest -----------------------------------------------------------------------------------------------------

on("an address that is nowhere says so, with a way out", {}, async (page) => {
  for (const lang of LANGUAGES) {
    const response = await page.goto(`${origin}/${lang}/cela-n-existe-pas`);
    assert.equal(response.status(), 404);
    await checkPage(page, "site.not-found.error", {});
    assert.ok(await page.locator(`a[href^="/"]`).count());
  }
});

on("no cookie before the first answer; then only what scripts cannot read", {}, async (page, lang) => {
  await page.goto(`${origin}/${lang}`);
  await page.goto(origin + SITE[lang].event);
  assert.deepEqual(await page.context().cookies(), []);
  await start(page, origin, lang);
  await fillQuestion(page);
  await mouse.press(page, "continue");
  for (const cookie of await page.context().cookies()) assert.ok(cookie.httpOnly, `${cookie.name} is HttpOnly`);
});

on("the budget: a first visit in 20 KB and 3 requests, later pages in 8 KB", {}, async (page, lang) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  let bytes = 0;
  let requests = 0;
  cdp.on("Network.requestWillBeSent", ({ request }) => {
    if (!request.url.startsWith("data:")) requests += 1;
  });
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  const measure = async (act) => {
    bytes = requests = 0;
    await act();
    await page.waitForLoadState("networkidle");
    return { bytes, requests };
  };
  const first = await measure(() => page.goto(`${origin}/${lang}`));
  assert.ok(first.bytes <= 20 * 1024 && first.requests <= 3, `first visit: ${first.bytes} bytes, ${first.requests} requests`);
  const event = await measure(() => page.goto(origin + SITE[lang].event));
  assert.ok(event.bytes <= 8 * 1024, `the page of the event: ${event.bytes} bytes`);
  const question = await measure(() => page.click("[data-action=start]"));
  assert.ok(question.bytes <= 8 * 1024, `the first question: ${question.bytes} bytes`);
});
