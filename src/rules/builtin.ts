/** The packs that come with chatshift: each folder of rules/ with an api.yaml. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput } from "../errors.js";
import { once } from "../once.js";
import { parseVersion } from "../version.js";
import { ApiPack } from "./pack.js";
import type { PackRules } from "./rules.js";

/** What the build made of them, beside the compiled sources; there is none when the sources themselves run. */
const COMPILED = fileURLToPath(new URL("../../rules/compiled", import.meta.url));

const DERIVED = fileURLToPath(new URL("../../rules/words.json", import.meta.url));

/** The folder of their folders, seen from the sources or from dist/. */
const SOURCES =
  ["../../rules", "../../../rules"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, "..", "package.json")) && existsSync(path)) ?? "rules";

const loaded = new Map<string, ApiPack>();

/** The ids of all, in their order. */
export const builtinIds: () => readonly string[] = once(() => {
  const names = existsSync(COMPILED)
    ? readdirSync(COMPILED).map((name) => name.replace(/\.json$/, ""))
    : readdirSync(SOURCES).filter((name) => existsSync(join(SOURCES, name, "api.yaml")));
  return names.sort();
});

/** The folder of a pack's YAML files. */
export function builtinFolder(id: string): string {
  return join(SOURCES, id);
}

/**
 * Loads a pack once. JSON that the build made takes a millisecond where YAML and its checks take two hundred. Throws
 * BadInput for an id that no pack has.
 */
export function loadBuiltinPack(id: string): ApiPack {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  if (!builtinIds().includes(id))
    throw new BadInput(`there are no rules for an API ${id}`, `Known: ${builtinIds().join(", ")}.`);
  const pack = new ApiPack(existsSync(COMPILED) ? readCompiled(id) : readSources(builtinFolder(id)));
  loaded.set(id, pack);
  return pack;
}

/** What the build derived from all of them, as deriving it takes longer than a run may; not where sources run. */
export function readDerived(): unknown {
  return existsSync(DERIVED) ? JSON.parse(readFileSync(DERIVED, "utf8")) : undefined;
}

function readCompiled(id: string): PackRules {
  return trust(JSON.parse(readFileSync(join(COMPILED, `${id}.json`), "utf8")));
}

/** Reads the YAML without its checks, which the build and `rules check` make. */
function readSources(folder: string): PackRules {
  const yaml: unknown = createRequire(import.meta.url)("yaml");
  if (!isParser(yaml)) throw new Error("the yaml package has no parse");
  const read = (name: string): unknown => yaml.parse(readFileSync(join(folder, name), "utf8"));
  const names = readdirSync(folder);
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
