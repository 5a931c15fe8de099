import { readFileSync } from "node:fs";
import { inspect, launchBrowser, openPage, openPageWithoutJavaScript } from "./lib.mjs";
const log = readFileSync("/tmp/desk-look.log", "utf8");
const rich = /rich (\w+)/.exec(log)[1];
const O = "http://127.0.0.1:8091";
const W = { fr: { desk: "agents", in: "connexion", req: "demandes", miss: "il-manque", dec: "decision", team: "equipe" }, en: { desk: "agents", in: "sign-in", req: "requests", miss: "missing", dec: "decision", team: "team" } };
const browser = await launchBrowser();
let bad = 0;
async function look(page, name, options) {
  const found = await inspect(page, options);
  for (const f of found) { bad++; console.log(name, page.url(), f.check, f.detail); }
  for (const p of page.problems.splice(0)) { bad++; console.log(name, "problem", p); }
  await page.screenshot({ path: `/tmp/desk-shots/${name}.png`, fullPage: true });
}
for (const lang of ["fr", "en"]) for (const width of [1280, 320]) {
  const w = W[lang];
  const page = await openPage(browser, { width, lang });
  const at = (p) => `${O}/${lang}/${w.desk}${p}`;
  const n = (s) => `${s}.${lang}.${width}`;
  await page.goto(at(`/${w.in}`)); await look(page, n("signin"), { focus: width === 1280 });
  await page.click("button.govuk-button[type=submit]"); await look(page, n("signin-error"));
  await page.check("#who-2"); await page.click("button.govuk-button[type=submit]");
  await look(page, n("inbox"), { focus: width === 1280 });
  await page.click("button[value=take]"); await look(page, n("inbox-error"));
  await page.goto(at("")); await page.check("#request-3"); await page.check("#request-4"); await page.click("button[value=take]"); await look(page, n("inbox-done"));
  await page.goto(at("?queue=mine")); await look(page, n("inbox-mine"));
  await page.goto(at("?queue=decided")); await look(page, n("inbox-decided"));
  const r = at(`/${w.req}/${rich}`);
  await page.goto(r); await look(page, n("request"), { focus: width === 1280 });
  await page.click("section details summary"); await look(page, n("request-views"));
  await page.goto(r); await page.click("button[value=write]"); await look(page, n("request-error"));
  await page.goto(r); await page.click("button[value=give]"); await look(page, n("give-error"));
  await page.goto(`${r}?done=taken`); await look(page, n("request-done"));
  await page.goto(`${r}/${w.miss}`); await page.click("details summary"); await look(page, n("missing"), { focus: width === 1280 });
  await page.fill("#until-day", "99"); await page.click("main form button[type=submit]"); await look(page, n("missing-error"));
  await page.goto(`${r}/${w.dec}`); await look(page, n("decide"), { focus: width === 1280 });
  await page.check("#outcome-1"); await page.click("button[value=check]"); await look(page, n("decide-error"));
  await page.fill("#reasons", "Le dossier ne remplit pas la condition de résidence.\n\nLes deux pièces disent autre chose."); await page.click("button[value=check]"); await look(page, n("decide-check"));
  await page.goto(at(`/${w.team}`)); await look(page, n("team"), { focus: width === 1280 });
  await page.click("button[value=give]"); await look(page, n("team-error"));
  await page.goto(at("/requests/x")); await page.goto(at("")); 
  await page.click(".jalon-bar button"); await look(page, n("left"));
  await page.context().close();
}
await browser.close();
console.log("wrong:", bad);
