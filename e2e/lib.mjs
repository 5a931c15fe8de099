// What the browser tests share: the server under test, the browser, the checks every page must pass, the keyboard.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { countChanged, decodePng } from "./png.mjs";

const require = createRequire(import.meta.url);
const AXE_SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const ROOT = fileURLToPath(new URL("..", import.meta.url));

// --- the server under test ----------------------------------------------------------------------------------------

/**
 * Starts the binary named by JALON_BIN (with JALON_ARGS after `serve`, if set) on a free port; or uses a running one, JALON_URL.
 * With `catalogue`, a directory, always starts one of its own, which serves that catalogue and nothing else of JALON_ARGS.
 * Returns its origin and how to stop it.
 */
export async function startServer({ catalogue } = {}) {
  if (process.env.JALON_URL && !catalogue) return { origin: process.env.JALON_URL.replace(/\/$/, ""), stop: async () => {} };
  const binary = process.env.JALON_BIN;
  assert.ok(binary, "set JALON_BIN to the built `jalon` binary, or JALON_URL to a running server");
  const extra = catalogue ? ["--catalogue", catalogue] : (process.env.JALON_ARGS?.split(" ").filter(Boolean) ?? []);
  const child = spawn(binary, ["serve", "--address", "127.0.0.1:0", ...extra], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  let output = "";
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server named no address in 30 s:\n${output}`)), 30_000);
    const read = (chunk) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    exited.then((code) => reject(new Error(`the server stopped with ${code}:\n${output}`)));
  });
  return {
    origin,
    stop: async () => {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** A copy of the French catalogue with a directory of offices, which the embedded one has not: `lines` of places/offices.tsv. The caller removes it. */
export function catalogueWithOffices(lines) {
  const directory = mkdtempSync(join(tmpdir(), "jalon-offices-"));
  cpSync(join(ROOT, "catalogue/fr"), directory, { recursive: true });
  writeFileSync(join(directory, "places/offices.tsv"), lines.map((columns) => `${columns.join("\t")}\n`).join(""));
  return directory;
}

// --- the browser --------------------------------------------------------------------------------------------------

/** Chromium with a profile of its own, made for the run and removed after it. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * A page in a fresh context (no cookie of another test) that remembers everything that went wrong in it.
 * `page.problems` is the list; `closePage` fails when it is not empty.
 */
export async function openPage(browser, { width = 1280, height = 900, lang = "fr", javaScript = true } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === "fr" ? "fr-FR" : "en-IE",
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.problems = [];
  page.javaScript = javaScript;
  page.on("pageerror", (error) => page.problems.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    // A refused form answers 422, on purpose; Chromium logs the status of the document as an error.
    if (message.type() === "error" && !/status of (422|404)/.test(message.text())) page.problems.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    // The browser itself drops the request for a page's icon when one leaves the page at once.
    if (request.failure()?.errorText === "net::ERR_ABORTED" && request.url().endsWith(".svg")) return;
    page.problems.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (response.status() >= 500 || (response.status() >= 400 && !isDocument)) {
      page.problems.push(`${response.status()} ${response.url()}`);
    }
  });
  return page;
}

/** A page with JavaScript off: what a person with a blocker, an old phone or a failed download has. */
export const openPageWithoutJavaScript = (browser, options = {}) => openPage(browser, { ...options, javaScript: false });

export async function closePage(page) {
  const { problems } = page;
  await page.context().close();
  assert.deepEqual(problems, [], "the page logged errors");
}

// --- the checks every page must pass ------------------------------------------------------------------------------

const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe's violations, one line each. */
async function axe(page, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE_SOURCE);
  const violations = await page.evaluate(async (tags) => {
    const options = { runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
    const result = await window.axe.run(document, options);
    return result.violations.flatMap((rule) =>
      rule.nodes.map((node) => ({ id: rule.id, target: node.target.join(" "), why: node.failureSummary.replace(/\s+/g, " ").slice(0, 200) })),
    );
  }, AXE_TAGS);
  return violations.map(({ id, target, why }) => ({ check: `axe:${id}`, detail: `${scheme}: ${target}: ${why}` }));
}

/** Runs in the page: what no engine finds, or what is our own rule. Returns a list of { check, detail }. */
function structure() {
  const found = [];
  const fail = (check, detail) => found.push({ check, detail });
  const text = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const name = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}${element.getAttribute("name") ? `[name=${element.getAttribute("name")}]` : ""}`;
  const html = document.documentElement;

  // Language and direction.
  const lang = html.lang;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(lang)) fail("lang", `html lang is "${lang}"`);
  const dir = ["ar", "he", "fa", "ur"].includes(lang.slice(0, 2)) ? "rtl" : "ltr";
  if (html.dir !== dir) fail("dir", `html dir is "${html.dir}", ${lang} needs "${dir}"`);

  // One h1, and a title that says it first: « Erreur : » + h1 + service.
  const headings = [...document.querySelectorAll("h1")];
  if (headings.length !== 1) fail("one-h1", `${headings.length} h1`);
  const title = document.title.replace(/\s+/g, " ").trim();
  const h1 = text(headings[0]);
  if (title === "") fail("title", "the title is empty");
  else if (h1 && !title.includes(h1)) fail("title", `the title "${title}" does not say the h1 "${h1}"`);
  const summary = document.querySelector(".govuk-error-summary");
  if (summary && h1 && title.startsWith(h1)) fail("title-error", `the page has errors and the title does not start by saying so: "${title}"`);

  // What points at an id finds it; an id is there once.
  const ids = new Map();
  for (const element of document.querySelectorAll("[id]")) ids.set(element.id, (ids.get(element.id) ?? 0) + 1);
  for (const [id, count] of ids) if (count > 1) fail("ids", `id "${id}" ${count} times`);
  for (const attribute of ["aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "for", "headers"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(/\s+/).filter(Boolean)) {
        if (!ids.has(id)) fail("idref", `${name(element)} ${attribute} → "${id}", which is nowhere`);
      }
    }
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) fail("idref", `link to ${link.getAttribute("href")}, which is nowhere`);
  }

  // Errors: summary → field, field → message, and none without the other.
  const describes = (field, message) => {
    for (let at = field; at; at = at.parentElement) {
      if ((at.getAttribute("aria-describedby") ?? "").split(/\s+/).includes(message.id)) return true;
    }
    return false;
  };
  const messages = [...document.querySelectorAll(".govuk-error-message")];
  const fields = [...document.querySelectorAll("input:not([type=hidden]), select, textarea")];
  for (const message of messages) {
    if (!message.id || !fields.some((field) => describes(field, message))) fail("error-linked", `no field is described by the error "${text(message)}"`);
  }
  if (messages.length > 0 && !summary) fail("error-summary", "errors on the page, and no summary of them");
  if (summary) {
    const links = [...summary.querySelectorAll("a[href]")];
    if (links.length === 0) fail("error-summary", "the error summary has no link");
    for (const link of links) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target || !target.matches("input, select, textarea")) fail("error-linked", `the error "${text(link)}" leads to no field`);
      else if (!messages.some((message) => describes(target, message))) fail("error-linked", `${name(target)} has an error in the summary and no message of its own`);
    }
  }

  // A field's border is seen: 3 to 1 against what is around it (WCAG 1.4.11).
  const parse = (colour) => (/rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? "0,0,0,0").split(/[,\s/]+/).filter(Boolean).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 1) > 0) return colour;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
  };
  for (const field of document.querySelectorAll("input[type=text], input:not([type]), input[type=search], input[type=email], input[type=tel], select, textarea")) {
    const [light, darkest] = [luminance(parse(getComputedStyle(field).borderTopColor)), luminance(background(field.parentElement))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (darkest + 0.05);
    if (ratio < 3) fail("field-border", `${name(field)}: its border has a contrast of ${ratio.toFixed(2)}`);
  }

  // Words.
  const vague = /^(cliquez ici|ici|lire la suite|en savoir plus|plus|click here|here|read more|more|learn more|link|lien)\.?$/i;
  for (const link of document.querySelectorAll("a[href]")) {
    if (vague.test(text(link)) && !link.getAttribute("aria-label")) fail("link-text", `"${text(link)}" says nothing out of its sentence`);
  }
  const raw = /\{\s*\$?\w+\s*\}|\bundefined\b|\bNaN\b|\[object |Unknown localization/.exec(document.body.innerText);
  if (raw) fail("raw-text", `"${raw[0]}" on the page`);
  for (const image of document.querySelectorAll("img")) if (!image.hasAttribute("alt")) fail("alt", name(image));

  // Groups of radios and checkboxes have a question.
  const groups = new Map();
  for (const input of document.querySelectorAll("input[type=radio], input[type=checkbox]")) groups.set(input.name, [...(groups.get(input.name) ?? []), input]);
  for (const [group, inputs] of groups) {
    const legend = inputs[0].closest("fieldset")?.querySelector("legend");
    if (inputs.length > 1 && text(legend) === "") fail("group-name", `the group "${group}" has no legend`);
  }
  return found;
}

/** Runs in the page, at 320 px: what is wider than the screen, and not inside a box that scrolls by itself. */
function overflow() {
  const width = document.documentElement.clientWidth;
  const scroll = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  const found = scroll > width ? [`the page is ${scroll} px wide`] : [];
  const inside = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1) && !inside(element) && element.checkVisibility()) {
      found.push(`${element.tagName.toLowerCase()}.${element.className} from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
    }
  }
  return found.slice(0, 5);
}

// WCAG 1.4.12. A constructed stylesheet, because the content policy of the pages forbids inline ones.
function setTextSpacing(on) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = on ? [sheet] : [];
}

/** Everything that is wrong with the page as it stands, as { check, detail }. `axe: false` where no script runs. */
export async function inspect(page, options = {}) {
  const found = await page.evaluate(structure);
  if (options.axe !== false && page.javaScript !== false) {
    found.push(...(await axe(page, "dark")), ...(await axe(page, "light")));
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await page.evaluate(structure);
    found.push(...dark.filter(({ check }) => check === "field-border").map(({ check, detail }) => ({ check, detail: `dark: ${detail}` })));
    await page.emulateMedia({ colorScheme: "light" });
  }
  const before = page.viewportSize();
  if (before.width !== 320) await page.setViewportSize({ width: 320, height: before.height });
  found.push(...(await page.evaluate(overflow)).map((detail) => ({ check: "reflow", detail: `at 320 px: ${detail}` })));
  if (page.javaScript !== false) {
    const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
    if (sheets === 0) {
      await page.evaluate(setTextSpacing, true);
      found.push(...(await page.evaluate(overflow)).map((detail) => ({ check: "text-spacing", detail: `spaced text at 320 px: ${detail}` })));
      await page.evaluate(setTextSpacing, false);
    }
  }
  if (before.width !== 320) await page.setViewportSize(before);
  if (options.focus) found.push(...(await focusProblems(page)));
  return found;
}

/**
 * Fails when the page breaks any rule. `name` is EVENT.PAGE.STATE; with STATES_DIR set, the page is kept there as
 * EVENT.PAGE.STATE.LANG.html for the other engines (html-validate, IBM, HTML_CodeSniffer).
 */
export async function checkPage(page, name, options = {}) {
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (process.env.STATES_DIR) {
    mkdirSync(process.env.STATES_DIR, { recursive: true });
    writeFileSync(join(process.env.STATES_DIR, `${name.replaceAll("/", "-")}.${lang || "none"}.html`), await page.content());
  }
  const found = await inspect(page, options);
  if (options.lang && lang !== options.lang) found.push({ check: "lang", detail: `the page is in "${lang}", not "${options.lang}"` });
  const lines = found.map(({ check, detail }) => `  ${check}: ${detail}`);
  assert.equal(lines.length, 0, `${name} (${page.url()}):\n${lines.join("\n")}\n`);
}

// --- the keyboard -------------------------------------------------------------------------------------------------

const MINIMUM_CHANGE = 150; // pixels; a caret alone changes about 40

/** What has the focus: a description a person would give of it, and where it is. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const label = element.labels?.[0]?.textContent ?? element.textContent;
  const legend = element.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
  const clean = (words) => (words ?? "").replace(/\s+/g, " ").trim();
  return {
    index: [...document.querySelectorAll("*")].indexOf(element),
    tag: element.tagName.toLowerCase(),
    type: element.type ?? "",
    id: element.id,
    fieldName: element.getAttribute("name") ?? "",
    value: element.value ?? "",
    checked: element.checked ?? false,
    name: clean(element.getAttribute("aria-label") ?? label),
    legend: clean(legend),
  };
}

/** Pixels that change when the focused element loses the focus. The focus is put back. */
async function focusPixels(page) {
  const box = await page.evaluate(() => {
    const element = document.activeElement;
    // A radio button or a checkbox is drawn by its label.
    const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect()).filter((each) => each.width > 0 && each.height > 0);
    if (boxes.length === 0) return null;
    const x = Math.min(...boxes.map((each) => each.left)) - 8;
    const y = Math.min(...boxes.map((each) => each.top)) - 8;
    return {
      x: Math.max(0, x + scrollX),
      y: Math.max(0, y + scrollY),
      width: Math.max(...boxes.map((each) => each.right)) + 8 - x,
      height: Math.max(...boxes.map((each) => each.bottom)) + 8 - y,
    };
  });
  if (!box) return 0;
  page.cdp ??= await page.context().newCDPSession(page);
  const shoot = async () => {
    const { data } = await page.cdp.send("Page.captureScreenshot", { format: "png", clip: { ...box, scale: 1 }, captureBeyondViewport: true });
    return decodePng(Buffer.from(data, "base64"));
  };
  const on = await shoot();
  const handle = await page.evaluateHandle(() => {
    const element = document.activeElement;
    element.blur();
    return element;
  });
  const off = await shoot();
  await handle.evaluate((element) => element.focus({ preventScroll: true }));
  return countChanged(on, off);
}

/** Presses Tab once and gives what then has the focus. With `visible`, fails when it does not show. */
export async function tab(page, { visible = true, back = false } = {}) {
  await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  const at = await page.evaluate(focused);
  if (at && visible) {
    const changed = await focusPixels(page);
    assert.ok(changed >= MINIMUM_CHANGE, `the focus does not show on ${at.tag} "${at.name}" (${changed} pixels change)`);
  }
  return at;
}

/** Presses Tab until `match(focused)`; fails when the whole page was gone through without meeting it. */
export async function tabTo(page, match, what, options) {
  let outside = 0;
  const seen = [];
  for (let presses = 0; presses < 300; presses += 1) {
    const at = await tab(page, options);
    if (at && match(at)) return at;
    if (at) seen.push(at.name.slice(0, 40));
    else if ((outside += 1) > 1) break;
  }
  assert.fail(`Tab never reaches ${what} on ${page.url()}; it goes through: ${seen.join(" · ")}`);
}

/** Tab to a field, a link or a button by the name a person sees. */
export const tabToName = (page, name, options) =>
  tabTo(page, (at) => (name instanceof RegExp ? name.test(at.name) : at.name === name), `"${name}"`, options);

/** Runs in the page: neighbours that Tab meets in another order than the one they are seen in. */
function visualOrder(visited) {
  const all = [...document.querySelectorAll("*")];
  const sign = document.documentElement.dir === "rtl" ? -1 : 1;
  const found = [];
  for (let at = 1; at < visited.length; at += 1) {
    const [one, two] = [all[visited[at - 1]], all[visited[at]]];
    const near = one.parentElement === two.parentElement || one.parentElement?.parentElement === two.parentElement?.parentElement;
    if (!near) continue;
    const [first, second] = [one.getBoundingClientRect(), two.getBoundingClientRect()];
    const above = second.bottom <= first.top + 1;
    const sameLine = second.top < first.bottom && first.top < second.bottom;
    const before = sameLine && sign * (second.left - first.left) < -1;
    if (above || before) found.push({ check: "focus-order", detail: `"${two.textContent.trim()}" is seen before "${one.textContent.trim()}", and Tab comes to it after` });
  }
  return found;
}

/** Goes through the page with Tab: every stop shows, none is missed, none repeats, none holds the focus. */
async function focusProblems(page) {
  const expected = await page.evaluate(() => {
    const radios = new Set();
    const all = [...document.querySelectorAll("*")];
    return all.flatMap((element, index) => {
      const focusable = element.matches("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]") && element.tabIndex >= 0 && !element.disabled;
      if (!focusable || !element.checkVisibility({ visibilityProperty: true })) return [];
      if (element.type === "radio") {
        // One stop for a group: the chosen one, or the first.
        const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)];
        const stop = group.find((each) => each.checked) ?? group[0];
        if (radios.has(element.name) || stop !== element) return [];
        radios.add(element.name);
      }
      return [{ index, name: (element.textContent || element.getAttribute("name") || "").replace(/\s+/g, " ").trim().slice(0, 40) }];
    });
  });
  const found = [];
  const visited = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
  });
  // The walk starts at the top of the document, wherever the focus was (an error summary takes it on load).
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute("tabindex");
  });
  for (let presses = 0; presses < expected.length + 20; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focused);
    if (!at) break;
    // Once round: some browsers go from the end of a page to its beginning without leaving it. What was skipped on the way is told below.
    if (at.index === visited[0]) {
      // The link to the content moves the page while it has the focus: a click would miss.
      await page.evaluate(() => document.activeElement.blur());
      break;
    }
    if (visited.some((each) => each === at.index)) {
      found.push({ check: "keyboard-trap", detail: `Tab comes back to ${at.tag} "${at.name}" before the end of the page` });
      break;
    }
    visited.push(at.index);
    const changed = await focusPixels(page);
    if (changed < MINIMUM_CHANGE) found.push({ check: "focus-visible", detail: `${at.tag} "${at.name || at.fieldName}": ${changed} pixels change` });
  }
  for (const { index, name } of expected) if (!visited.includes(index)) found.push({ check: "focus-reach", detail: `Tab never reaches "${name}"` });
  found.push(...(await page.evaluate(visualOrder, visited)));
  return found;
}

export { focusPixels, focused };
