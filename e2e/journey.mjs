// How to go through an event: where its pages are in each language, what to answer, and by mouse or by keyboard.
import assert from "node:assert/strict";
import { tabTo } from "./lib.mjs";

/** The event that the walks go through; its slugs, and the words of the addresses, in each language. */
export const EVENT = "birth";
export const SITE = {
  fr: { event: "/fr/naissance", find: "/fr/chercher", print: "imprimer", calendar: "calendrier.ics", home: "Que vous arrive-t-il", words: "bébé" },
  en: { event: "/en/birth", find: "/en/find", print: "print", calendar: "calendar.ics", home: null, words: "baby" },
};
export const LANGUAGES = Object.keys(SITE);

const day = (days) => {
  const date = new Date(Date.now() + days * 86_400_000);
  return [date.getDate(), date.getMonth() + 1, date.getFullYear()].map(String);
};

/**
 * What to answer, by question, then by member for a list (the last one serves the members after it).
 * Without a line here: the first radio button or option, the date of a child three days old, 0 for a number.
 */
const ANSWERS = {
  "children-count": ["2"],
  "children-birth-dates": [day(-3), ["4", "5", "2022"]],
  "parents-count": ["2"],
  "who-gives-birth": ["yes", "no"],
  married: ["no"],
  income: ["24000", "0"],
};
const DEFAULT_DATE = day(-3);

/** The fields of the question on the page: { name, kind, values }, a date or a group of radio buttons being one. */
export function readFields(page) {
  return page.evaluate(() => {
    const fields = new Map();
    for (const element of document.querySelector("form[data-question]").elements) {
      const name = element.getAttribute("name");
      if (!name || element.type === "hidden" || element.tagName === "BUTTON" || element.tagName === "FIELDSET") continue;
      const part = /^(.*)-(day|month|year)$/.exec(name);
      if (part) fields.set(part[1], { name: part[1], kind: "date", values: [] });
      else if (element.type === "radio" || element.type === "checkbox") {
        const field = fields.get(name) ?? { name, kind: element.type, values: [] };
        field.values.push(element.value);
        fields.set(name, field);
      } else if (element.tagName === "SELECT") {
        fields.set(name, { name, kind: "select", values: [...element.options].map((option) => option.value) });
      } else fields.set(name, { name, kind: "text", values: [] });
    }
    return [...fields.values()];
  });
}

/** The values now in the fields of the question, by name. */
export function readValues(page) {
  return page.evaluate(() => {
    const values = {};
    for (const element of document.querySelector("form[data-question]").elements) {
      const name = element.getAttribute("name");
      if (!name || ["hidden", "submit", "button", "fieldset"].includes(element.type)) continue;
      if (["radio", "checkbox"].includes(element.type)) {
        if (element.checked) values[name] = element.value;
      } else values[name] = element.value;
    }
    return values;
  });
}

function answerFor(question, field) {
  const member = Number(/\.(\d+)(?:\.|$)/.exec(field.name)?.[1] ?? 0);
  const list = ANSWERS[question];
  const given = list?.[Math.min(member, list.length - 1)];
  if (given !== undefined && (field.kind === "text" || field.kind === "date" || field.values.includes(given))) return given;
  if (field.kind === "date") return DEFAULT_DATE;
  // The field of a place: a postal code that only one commune has.
  if (field.name === "place") return "69001";
  if (field.kind === "text") return "0";
  return field.values.find((value) => value !== "");
}

const PARTS = ["day", "month", "year"];
const byName = (name) => `form[data-question] [name="${name}"]`;

/** Does `act`, which loads a page, and waits for it. Gives the response. */
export async function going(page, act) {
  const loaded = page.waitForNavigation({ waitUntil: "load" });
  await act();
  return loaded;
}

/** Answers by clicking and filling, as with a mouse or a finger. Works with JavaScript off. */
export const mouse = {
  async fill(page, field, value) {
    if (field.kind === "date") {
      for (const [index, part] of PARTS.entries()) await page.fill(byName(`${field.name}-${part}`), value[index]);
    } else if (field.kind === "text") await page.fill(byName(field.name), value);
    else if (field.kind === "select") await page.selectOption(byName(field.name), value);
    else await page.check(`${byName(field.name)}[value="${value}"]`);
  },
  press: (page, action) => going(page, () => page.click(`form[data-question] button[name=action][value=${action}]`)),
  follow: (page, selector) => going(page, () => page.click(selector)),
};

/** Answers with Tab, arrows, Space and Enter only; each stop on the way must show where the focus is. */
export const keyboard = {
  async fill(page, field, value) {
    const reach = (name) => tabTo(page, (at) => at.fieldName === name, `the field ${name}`);
    const type = async (name, text) => {
      await reach(name);
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
    };
    if (field.kind === "date") for (const [index, part] of PARTS.entries()) await type(`${field.name}-${part}`, value[index]);
    else if (field.kind === "text") await type(field.name, value);
    else if (field.kind === "select") {
      await reach(field.name);
      await page.keyboard.press("Home");
      for (let step = field.values.indexOf(value); step > 0; step -= 1) await page.keyboard.press("ArrowDown");
    } else if (field.kind === "checkbox") {
      await tabTo(page, (at) => at.fieldName === field.name && at.value === value, `the box ${field.name} ${value}`);
      await page.keyboard.press("Space");
    } else {
      const at = await reach(field.name);
      if (at.value === value) await page.keyboard.press("Space");
      for (let step = 0; step < field.values.length; step += 1) {
        if (await page.isChecked(`${byName(field.name)}[value="${value}"]`)) return;
        await page.keyboard.press("ArrowDown");
      }
    }
    const selected = field.kind === "radio" ? await page.isChecked(`${byName(field.name)}[value="${value}"]`) : true;
    assert.ok(selected, `the keyboard could not choose ${value} in ${field.name}`);
  },
  async press(page, action) {
    await tabTo(page, (at) => at.fieldName === "action" && at.value === action, `the button ${action}`);
    return going(page, () => page.keyboard.press("Enter"));
  },
  async follow(page, selector) {
    const index = await page.evaluate((wanted) => [...document.querySelectorAll("*")].indexOf(document.querySelector(wanted)), selector);
    assert.ok(index >= 0, `no ${selector} on ${page.url()}`);
    await tabTo(page, (at) => at.index === index, selector);
    return going(page, () => page.keyboard.press("Enter"));
  },
};

/** The id of the question on the page, or null. */
export const questionOn = (page) => page.evaluate(() => document.querySelector("form[data-question]")?.dataset.question ?? null);

export const path = (page) => new URL(page.url()).pathname;

/** Opens the event and starts. */
export async function start(page, origin, lang, by = mouse) {
  await page.goto(origin + SITE[lang].event);
  await by.follow(page, "[data-action=start]");
  assert.ok(await questionOn(page), `starting leads to a question, not to ${page.url()}`);
}

/** Fills the question on the page with the answers of the table. */
export async function fillQuestion(page, by = mouse) {
  const question = await questionOn(page);
  for (const field of await readFields(page)) await by.fill(page, field, answerFor(question, field));
  return question;
}

/**
 * Answers until the plan. `onQuestion(id)` runs before each answer; when it gives "stop" the walk ends there.
 * `action` is the button: continue, or unknown. Gives what was answered, by question.
 */
export async function answerAll(page, { by = mouse, onQuestion = async () => {}, action = "continue" } = {}) {
  const answered = new Map();
  for (let count = 0; count < 80; count += 1) {
    const question = await questionOn(page);
    if (!question) break;
    assert.ok(!answered.has(question), `« ${question} » is asked twice`);
    if ((await onQuestion(question)) === "stop") return answered;
    if (action === "continue") await fillQuestion(page, by);
    answered.set(question, { values: await readValues(page), path: path(page) });
    const response = await by.press(page, action);
    assert.equal(response.status(), 200, `the answer to ${question} (${JSON.stringify(answered.get(question).values)}) is refused: ${await page.evaluate(() => document.querySelector(".govuk-error-summary")?.innerText)}`);
  }
  assert.match(path(page), /\/plan$/, "the questions end on the plan");
  return answered;
}

/** Goes from the event's first page to its plan. */
export async function walkToPlan(page, origin, lang, options = {}) {
  await start(page, origin, lang, options.by);
  return answerAll(page, options);
}

/** The services of the plan, or of its print view: id → verdict. */
export const readPlan = (page) =>
  page.evaluate(() => Object.fromEntries([...document.querySelectorAll("[data-service]")].map((item) => [item.dataset.service, (item.matches("[data-verdict]") ? item : item.querySelector("[data-verdict]"))?.dataset.verdict ?? null])));
