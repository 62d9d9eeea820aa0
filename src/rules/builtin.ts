/** The pack that comes with chatshift. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseVersion } from "../version.js";
import { ApiPack } from "./pack.js";
import type { PackRules } from "./rules.js";

/** Beside the compiled sources; there is none when the sources themselves run. */
const COMPILED = fileURLToPath(new URL("../../rules/agent-chat.json", import.meta.url));

/** The folder of the pack's YAML files, seen from the sources or from dist/. */
export const BUILTIN_FOLDER =
  ["../../rules/agent-chat/", "../../../rules/agent-chat/"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path)) ?? "rules/agent-chat/";

let pack: ApiPack | undefined;

/** Loads the pack once. JSON that the build made takes a millisecond where YAML and its checks take two hundred. */
export function loadBuiltinPack(): ApiPack {
  pack ??= new ApiPack(existsSync(COMPILED) ? readCompiled() : readSources());
  return pack;
}

function readCompiled(): PackRules {
  return trust(JSON.parse(readFileSync(COMPILED, "utf8")));
}

/** Reads the YAML without its checks, which the build and `rules check` make. */
function readSources(): PackRules {
  const yaml: unknown = createRequire(import.meta.url)("yaml");
  if (!isParser(yaml)) throw new Error("the yaml package has no parse");
  const read = (name: string): unknown => yaml.parse(readFileSync(BUILTIN_FOLDER + name, "utf8"));
  const names = readdirSync(BUILTIN_FOLDER);
  const versions = names
    .filter((name) => parseVersion(name.replace(/\.yaml$/, "")) !== undefined)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const [baseline, ...steps] = versions.map(read);
  return trust({
    api: read("api.yaml"),
    baseline,
    steps,
    items: names.includes("items.yaml") ? read("items.yaml") : undefined,
  });
}

function trust(value: unknown): PackRules {
  if (!isPackRules(value)) throw new Error("the pack of rules is damaged: install chatshift again");
  return value;
}

/** Tells our own build's work from anything else; its parts were checked when it was made. */
function isPackRules(value: unknown): value is PackRules {
  return typeof value === "object" && value !== null && "api" in value && "baseline" in value && "steps" in value;
}

function isParser(value: unknown): value is { parse(text: string): unknown } {
  return typeof value === "object" && value !== null && "parse" in value && typeof value.parse === "function";
}
