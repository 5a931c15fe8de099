// Builds dist/jalon.css, which is committed and embedded by the Rust crates.
//
//   node build.mjs           build, write dist/jalon.css, print sizes
//   node build.mjs --check   build, and fail when the committed file is not what comes out
//
// Steps: Sass (jalon.scss) → drop what Jalon never shows → physical to logical properties, so that one stylesheet serves
// left-to-right and right-to-left → add patches.css, plan.css, dark.css, print.css → check → minify.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { Features, transform } from "lightningcss";
import postcss from "postcss";
import * as sass from "sass";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const OUTPUT = here("dist/jalon.css");
const BROTLI_BUDGET = 14 * 1024;
const PARTS = ["patches.css", "plan.css", "dark.css", "print.css"];

// --- what we drop -------------------------------------------------------------------------------------------------

/** Selectors of parts that are GOV.UK's brand, need JavaScript, or are not used here. */
const DROP_SELECTOR = [
  /copyright-logo/, // the royal crest
  /licence-logo/,
  /service-navigation__toggle/, // needs JavaScript
  /service-navigation--inverse/,
  /language-navigation--inverse/,
  /govuk-button--(inverse|start)|button__start-icon/,
  /panel--interruption/,
  /\.js-enabled|govuk-frontend-supported/,
  /x:-moz-any-link/, // Firefox before 53
  /govuk-\\!-static/,
  /govuk-\\!-(margin|padding)-(left|right)/, // physical by name; and padding overrides are not used
  /govuk-\\!-padding/,
  /govuk-tag--(purple|teal|magenta|turquoise|pink|orange)/,
];

function drop(root) {
  root.walkAtRules((rule) => {
    // For browsers that do not have custom properties anyway: Internet Explorer, and the first Firefox and Edge.
    if (rule.name === "media" && /-ms-high-contrast: none|[^\x20-\x7e]|\\0/.test(rule.params)) rule.remove();
    if (rule.name === "supports" && /not \(text-wrap: balance\)|not \(caret-color/.test(rule.params)) rule.remove();
    if (rule.name === "supports" && /^not \(-ms-ime-align/.test(rule.params)) rule.replaceWith(rule.nodes);
    if (rule.name === "media" && rule.params === "print") {
      // Print sizes follow `html { font-size }` in print.css; addresses of links are not printed.
      rule.walkRules((inner) => {
        if (inner.selector.includes("::after")) inner.remove();
        else inner.walkDecls(/^(font-family|font-size|line-height)$/, (decl) => decl.remove());
      });
    }
    if (rule.name === "media") rule.params = rule.params.replace(/,\s*\(-ms-high-contrast: active\)/, "");
  });
  root.walkRules((rule) => {
    const kept = rule.selectors
      .filter((selector) => !DROP_SELECTOR.some((pattern) => pattern.test(selector)))
      .map((selector) => selector.replaceAll(":not(.\\:focus)", ""));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkDecls((decl) => {
    if (/^--govuk-(breakpoint|frontend-version)/.test(decl.prop)) decl.remove();
    else if (/^-(ms|moz|webkit)-/.test(decl.prop) && !/text-size-adjust|appearance|box-decoration/.test(decl.prop)) decl.remove();
    else {
      // `var(--govuk-x-colour, #abc)`: every supported browser has the variable, the fallback is dead weight.
      decl.value = decl.value.replace(/(var\(--govuk-[a-z-]+-colour),\s*#[0-9a-f]{3,8}\)/g, "$1)");
    }
  });
  const empty = (container) => {
    container.each((node) => {
      if (node.nodes) empty(node);
      if (node.nodes && node.nodes.length === 0) node.remove();
    });
  };
  empty(root);
}

// --- physical to logical ------------------------------------------------------------------------------------------

const SIDE = { left: "start", right: "end" };

/** Values of a shorthand, split at spaces that are not inside parentheses. */
const values = (text) => text.trim().split(/\s+(?![^(]*\))/);

function logical(root) {
  let converted = 0;
  root.walkDecls((decl) => {
    const side = /^(margin|padding|border)-(left|right)(-color|-width|-style)?$/.exec(decl.prop);
    if (side) {
      decl.prop = `${side[1]}-inline-${SIDE[side[2]]}${side[3] ?? ""}`;
      converted += 1;
    } else if (SIDE[decl.prop]) {
      decl.prop = `inset-inline-${SIDE[decl.prop]}`;
      converted += 1;
    } else if (/^(text-align|justify-content)$/.test(decl.prop) && SIDE[decl.value]) {
      decl.value = SIDE[decl.value];
      converted += 1;
    } else if (/^(float|clear)$/.test(decl.prop) && SIDE[decl.value]) {
      // Older browsers know the logical words of everything but float: they keep the physical one first.
      decl.cloneBefore();
      decl.value = `inline-${SIDE[decl.value]}`;
      converted += 1;
    } else if (/^(margin|padding)$/.test(decl.prop)) {
      const [top, right, bottom, left] = values(decl.value);
      if (left !== undefined && left !== right) {
        decl.cloneBefore({ prop: `${decl.prop}-block`, value: `${top} ${bottom}` });
        decl.prop += "-inline";
        decl.value = `${left} ${right}`;
        converted += 1;
      }
    }
  });
  return converted;
}

/** What would still be on the wrong side in Arabic. Floats keep a physical form first, on purpose. */
function physical(root) {
  const found = [];
  root.walkDecls((decl) => {
    const four = /^(margin|padding|border-width)$/.test(decl.prop) ? values(decl.value) : [];
    if (
      /^((margin|padding|border)-)?(left|right)(-|$)/.test(decl.prop) ||
      (decl.prop === "text-align" && SIDE[decl.value]) ||
      (/^(float|clear)$/.test(decl.prop) && SIDE[decl.value] && decl.next()?.prop !== decl.prop) ||
      (four.length === 4 && four[1] !== four[3])
    ) {
      found.push(`${decl.parent.selector} { ${decl.prop}: ${decl.value} }`);
    }
  });
  return found;
}

/** Drawn shapes (arrows, the tick) that are physical on purpose; patches.css mirrors the arrows for right-to-left. */
const DRAWN = /(back-link|breadcrumbs__list-item|checkboxes__label|details__summary|govuk-checkboxes--small .*label)::?(before|after)/;

// --- build --------------------------------------------------------------------------------------------------------

function build() {
  const compiled = sass.compile(here("jalon.scss"), { loadPaths: [here("node_modules")], quietDeps: true, charset: false });
  const root = postcss.parse(compiled.css);
  drop(root);
  const converted = logical(root);
  for (const part of PARTS) root.append(postcss.parse(readFileSync(here(part), "utf8"), { from: part }));

  const left = physical(root).filter((line) => !DRAWN.test(line));
  if (left.length > 0) throw new Error(`physical properties left, wrong in right-to-left:\n  ${left.join("\n  ")}`);
  const css = root.toString();
  const forbidden = /url\(|@import|@font-face|GDS Transport|govuk-crest/i.exec(css);
  if (forbidden) throw new Error(`the stylesheet must fetch nothing and carry no brand, found: ${forbidden[0]}`);

  const { code, warnings } = minify(css);
  for (const warning of warnings) throw new Error(`minifier: ${warning.message}`);
  return { code, converted };
}

function minify(css) {
  return transform({
    filename: "jalon.css",
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 90 << 16, firefox: 90 << 16, safari: 15 << 16 },
    // We have done these by hand; the library's way would add a copy of each rule per direction.
    exclude: Features.LogicalProperties | Features.DirSelector | Features.LangSelectorList | Features.LightDark,
  });
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

const { code, converted } = build();
const brotli = brotliCompressSync(code, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length },
}).length;
console.log(`jalon.css: ${kilobytes(code.length)} raw, ${kilobytes(gzipSync(code, { level: 9 }).length)} gzip, ${kilobytes(brotli)} brotli (budget ${kilobytes(BROTLI_BUDGET)}); ${converted} declarations made logical`);
if (brotli > BROTLI_BUDGET) {
  console.error("over budget");
  process.exit(1);
}
if (process.argv.includes("--check")) {
  let committed = Buffer.alloc(0);
  try {
    committed = readFileSync(OUTPUT);
  } catch {}
  if (!committed.equals(code)) {
    console.error("dist/jalon.css is not what the sources give: run `node build.mjs` and commit it");
    process.exit(1);
  }
  console.log("dist/jalon.css is up to date");
} else {
  mkdirSync(here("dist"), { recursive: true });
  writeFileSync(OUTPUT, code);
}
