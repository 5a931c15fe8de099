// A site that keeps journeys, with all that is around it: a provider of identities, a mail server, a directory for letters. All real, all on this machine.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { going } from "./journey.mjs";
import { tabTo } from "./lib.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** A port that nobody listens on now. */
export async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The first line of a program's standard output that `fits`. */
export function lineOf(child, fits, what) {
  let output = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} said nothing in 60 s:\n${output}`)), 60_000);
    const read = (chunk) => {
      output += chunk;
      const line = output.split("\n").find(fits);
      if (line === undefined) return;
      clearTimeout(timer);
      resolve(line);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("exit", (code) => reject(new Error(`${what} ended with ${code}:\n${output}`)));
  });
}

/** A mail server that keeps what it is sent (the part of RFC 5321 that a client needs). */
async function mailServer() {
  const mails = [];
  const server = net.createServer((socket) => {
    let [pending, data] = ["", null];
    socket.write("220 sink\r\n");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      pending += chunk.toString("latin1");
      for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (data === null) {
          if (/^DATA/i.test(line)) {
            data = [];
            socket.write("354 go on\r\n");
          } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
          else socket.write("250 ok\r\n");
        } else if (line === ".") {
          mails.push(Buffer.from(data.join("\r\n"), "latin1").toString("utf8"));
          data = null;
          socket.write("250 kept\r\n");
        } else data.push(line.replace(/^\./, ""));
      }
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { mails, port: server.address().port, stop: () => server.close() };
}

/** The words of a mail: its text, decoded. */
export function textOf(mail) {
  const [head, ...body] = mail.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return text;
  const bytes = text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Starts it all. Gives the site's origin, the mails, the letters so far, and how to stop. */
export async function startKept() {
  const binary = process.env.JALON_BIN;
  assert.ok(binary, "set JALON_BIN to the built `jalon` binary");
  const directory = mkdtempSync(join(tmpdir(), "jalon-kept-"));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const args = ["provider/serve.mjs", "--with-parent", "--redirect", `${origin}/sign-in/return`, "--redirect", `${origin}/agents/return`, "--after-logout", `${origin}/sign-in/out`];
  const provider = spawn("node", args, { cwd: HERE, stdio: ["pipe", "pipe", "pipe"] });
  const { franceconnect, proconnect } = JSON.parse(await lineOf(provider, (line) => line.startsWith("{"), "the provider"));
  const mail = await mailServer();
  const client = ({ issuer, clients }, kind, redirect) => {
    const chosen = clients.find((one) => one.signature === "ES256") ?? clients[0];
    writeFileSync(join(directory, kind), chosen.secret, { mode: 0o600 });
    return `{ kind: ${kind}, acr: eidas1, issuer: "${issuer}", client_id: "${chosen.id}", client_secret: { file: ${join(directory, kind)} }, redirect: "${origin}${redirect}", after_logout: "${origin}/sign-in/out", signature: ${chosen.signature} }`;
  };
  const settings = `origin: ${origin}
listen: ${origin.slice("http://".length)}
store: { address: "sqlite:${join(directory, "jalon.db")}" }
keys: { master: { file: ${join(directory, "master.keys")} }, session: ${join(directory, "session.key")}, proof: ${join(directory, "proof.key")} }
scanner: { none: a test }
sign_in:
  people: ${client(franceconnect, "franceconnect", "/sign-in/return")}
  agents: ${client(proconnect, "proconnect", "/agents/return")}
staff:
  caf: { establishments: ["77990002600027"] }
  mairie: { establishments: ["21990001500019"], leads: [nadia.roux@mairie.example.org] }
  cpam: {}
  nursery: {}
mail: { server: 127.0.0.1, port: ${mail.port}, security: plain, from_name: Jalon, from: jalon@example.org, domain: example.org }
letters: ${join(directory, "letters")}
`;
  writeFileSync(join(directory, "jalon.yaml"), settings);
  const site = spawn(binary, ["serve", "--config", join(directory, "jalon.yaml")], { stdio: ["ignore", "pipe", "pipe"] });
  await lineOf(site, (line) => line.includes(origin), "the site");
  const letters = () => readdirSync(join(directory, "letters")).filter((name) => name.endsWith(".pdf")).map((name) => readFileSync(join(directory, "letters", name)));
  const stop = async () => {
    const ended = new Promise((resolve) => site.once("exit", resolve));
    site.kill("SIGTERM");
    provider.kill();
    mail.stop();
    await ended;
    rmSync(directory, { recursive: true });
  };
  return { origin, mails: mail.mails, letters, stop };
}

/** Waits until something is so; workers take a moment. */
export async function until(what, holds) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await holds();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never: ${what}`);
}

/** By mouse or finger: what a selector names is clicked. */
export const byMouse = {
  press: (page, selector) => going(page, () => page.click(selector)),
  tick: (page, selector) => page.check(selector),
  type: (page, selector, text) => page.fill(selector, text),
};

const placeOf = (page, selector) => page.evaluate((wanted) => [...document.querySelectorAll("*")].indexOf(document.querySelector(wanted)), selector);

async function reach(page, selector) {
  const index = await placeOf(page, selector);
  assert.ok(index >= 0, `no ${selector} on ${page.url()}`);
  const there = await page.evaluate((wanted) => document.activeElement === document.querySelector(wanted), selector);
  if (!there) await tabTo(page, (at) => at.index === index, selector, { visible: false });
}

/** With the keyboard alone. */
export const byKeyboard = {
  async press(page, selector) {
    await reach(page, selector);
    return going(page, () => page.keyboard.press("Enter"));
  },
  async tick(page, selector) {
    // Of a group of radio buttons, Tab reaches one; arrows go on from it.
    const radio = await page.evaluate((wanted) => document.querySelector(wanted)?.type === "radio", selector);
    if (!radio) {
      await reach(page, selector);
      if (!(await page.isChecked(selector))) await page.keyboard.press("Space");
      return;
    }
    const name = await page.getAttribute(selector, "name");
    await tabTo(page, (at) => at.fieldName === name, `the choice ${name}`, { visible: false });
    await page.keyboard.press("Space");
    for (let step = 0; step < 30 && !(await page.isChecked(selector)); step += 1) await page.keyboard.press("ArrowDown");
    assert.ok(await page.isChecked(selector), `the keyboard could not choose ${selector}`);
  },
  async type(page, selector, text) {
    await reach(page, selector);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  },
};
