/**
 * The ESLint plugin (flat config, ESLint 9 and 10): `import chatshift from "chatshift/eslint"`, then
 * `chatshift.configs.recommended` in the config. The engine is loaded at the first file with a word of the API.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { toolVersion } from "../cli/tool.js";
import { createFileEngine, requireInspector } from "../faces/load.js";
import { createPlugin, type ChatshiftPlugin } from "./plugin.js";

/** ESLint's cache knows of a rule's code only by the plugin's version: so the rules' hash is part of it. */
function hashRules(): string {
  const hash = createHash("sha256");
  const folder = new URL("../../rules/", import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (name.endsWith(".json")) hash.update(readFileSync(new URL(name.replaceAll("\\", "/"), folder)));
  return hash.digest("hex").slice(0, 12);
}

const plugin = createPlugin(createFileEngine(requireInspector), `${toolVersion()}+${hashRules()}`);

// By their names, so that the types say nothing of packages that ESLint alone has.
const configs: ChatshiftPlugin["configs"] = plugin.configs;
const meta: ChatshiftPlugin["meta"] = plugin.meta;
const rules: ChatshiftPlugin["rules"] = plugin.rules;

// Who takes it by `require` or as a whole (`import * as chatshift`) gets the plugin itself, too.
export { configs, meta, plugin as default, plugin as "module.exports", rules };
