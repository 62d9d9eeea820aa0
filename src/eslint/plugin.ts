/** Puts the plugin together. */
import type { ESLint, Linter } from "eslint";
import type { FileEngine } from "../faces/load.js";
import { createInspect, createRule } from "./rule.js";
import { FACTS, RULES } from "./rules.js";

export interface ChatshiftPlugin extends ESLint.Plugin {
  readonly meta: NonNullable<ESLint.Plugin["meta"]>;
  readonly rules: NonNullable<ESLint.Plugin["rules"]>;
  readonly configs: { readonly recommended: Linter.Config };
}

/** The plugin around an engine; `version` changes whenever its findings may. */
export function createPlugin(engine: FileEngine, version: string): ChatshiftPlugin {
  const inspect = createInspect(engine);
  const rules = Object.fromEntries(RULES.map((name) => [name, createRule(name, inspect)]));
  const plugin = { meta: { name: "chatshift", namespace: "chatshift", version }, rules };
  const levels = Object.fromEntries(RULES.map((name) => [`chatshift/${name}`, FACTS[name].recommended]));
  return Object.assign(plugin, {
    configs: { recommended: { name: "chatshift/recommended", plugins: { chatshift: plugin }, rules: levels } },
  });
}
