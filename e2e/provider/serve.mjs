// Starts the test providers and says where they are, as one line of JSON. See README.md.
import { parseArgs } from "node:util";

// The engine talks on the console; the only line on standard output is ours.
console.info = console.error;
console.log = console.error;
console.warn = console.error;
const { start } = await import("./provider.mjs");

const { values } = parseArgs({
  options: {
    redirect: { type: "string", multiple: true },
    "after-logout": { type: "string", multiple: true },
    hostile: { type: "boolean", default: false },
    "with-parent": { type: "boolean", default: false },
    "franceconnect-port": { type: "string", default: "0" },
    "franceconnect-plus-port": { type: "string", default: "0" },
    "proconnect-port": { type: "string", default: "0" },
  },
});
const addresses = (option, variable, fallback) => values[option] ?? process.env[variable]?.split(/\s+/).filter(Boolean) ?? [fallback];
const common = {
  redirects: addresses("redirect", "PROVIDER_REDIRECT", "http://127.0.0.1:8080/connexion/retour"),
  afterLogout: addresses("after-logout", "PROVIDER_AFTER_LOGOUT", "http://127.0.0.1:8080/deconnexion/retour"),
  hostile: values.hostile,
};

const servers = {
  franceconnect: await start({ ...common, kind: "franceconnect", levels: ["eidas1"], port: Number(values["franceconnect-port"]) }),
  franceconnectPlus: await start({
    ...common,
    kind: "franceconnect",
    levels: ["eidas2", "eidas3"],
    port: Number(values["franceconnect-plus-port"]),
  }),
  proconnect: await start({
    ...common,
    kind: "proconnect",
    levels: ["eidas1", "https://proconnect.gouv.fr/assurance/self-asserted-2fa"],
    port: Number(values["proconnect-port"]),
  }),
};
const said = Object.fromEntries(Object.entries(servers).map(([name, { issuer, clients, levels }]) => [name, { issuer, clients, levels }]));
process.stdout.write(`${JSON.stringify(said)}\n`);

const stop = () => process.exit(0);
process.once("SIGINT", stop).once("SIGTERM", stop);
// Whoever started us holds the other end: when they are gone, however they went, so are we.
if (values["with-parent"]) process.stdin.resume().once("end", stop).once("close", stop);
