/** The ESLint plugin around the sources, run by both versions of ESLint on texts with a place on disk. */
import { Linter as Linter10 } from "eslint";
import { Linter as Linter9 } from "eslint-9";
import tseslint from "typescript-eslint";
import { createPlugin } from "../../src/eslint/plugin.js";
import * as inspector from "../../src/faces/inspect.js";
import { createFileEngine } from "../../src/faces/load.js";
import type { FaceSettings } from "../../src/faces/settings.js";

const answers = new Map<string, inspector.Inspection>();

/** As the files of the tests stay on disk as they are, the same question has the same answer. */
function remember(request: inspector.FileRequest): inspector.Inspection {
  const key = JSON.stringify(request);
  const answer = answers.get(key) ?? inspector.inspect(request);
  answers.set(key, answer);
  return answer;
}

export const engine = createFileEngine(() => ({ ...inspector, inspect: remember }));
export const plugin = createPlugin(engine, "0.0.0-test");

export const LINTERS = ["ESLint 9", "ESLint 10"] as const;
export type LinterName = (typeof LINTERS)[number];

type Rules = Readonly<Record<string, "error" | "warn" | "off">>;

export interface Asked {
  readonly cwd: string;
  readonly path: string;
  readonly settings: FaceSettings;
  readonly rules?: Rules;
}

export interface Message {
  readonly rule: string | null;
  readonly text: string;
  /** The finding's own id, which ends the message. */
  readonly id: string;
  readonly line: number;
  readonly column: number;
  readonly isFatal: boolean;
  readonly fix: { readonly range: readonly [number, number]; readonly text: string } | undefined;
  readonly suggestions: readonly {
    readonly desc: string;
    readonly range: readonly [number, number];
    readonly text: string;
  }[];
}

const FILES = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte,html}"];

/** A parser that sees nothing: the plugin asks for the text alone, so that it works with any. */
const blind = {
  parseForESLint: (text: string) => ({
    ast: {
      type: "Program",
      body: [],
      comments: [],
      tokens: [],
      sourceType: "module",
      range: [0, text.length],
      loc: { start: { line: 1, column: 0 }, end: { line: text.split(/\r\n?|\n/).length, column: 0 } },
    },
  }),
};

function toConfig({ path, settings, rules }: Asked) {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const parser = /\.(?:vue|svelte|html?)$/.test(path) ? { parser: blind } : isTyped ? { parser: tseslint.parser } : {};
  return [
    { files: FILES, ...plugin.configs.recommended, ...(rules === undefined ? {} : { rules }) },
    {
      files: FILES,
      linterOptions: { reportUnusedDisableDirectives: "off" as const },
      settings: { chatshift: settings },
      languageOptions: {
        ...parser,
        ...(path.endsWith(".cjs") ? { sourceType: "commonjs" as const } : {}),
        parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) } },
      },
    },
  ];
}

export function lintText(name: LinterName, text: string, asked: Asked): readonly Message[] {
  const { cwd } = asked;
  const filename = `${cwd}/${asked.path}`;
  const config = toConfig(asked);
  const is9 = name === "ESLint 9";
  const messages = is9
    ? new Linter9({ cwd }).verify(text, config, filename)
    : new Linter10({ cwd }).verify(text, config, filename);
  return messages.map((one) => ({
    rule: one.ruleId,
    text: one.message,
    id: /\[([^\s[\]]+)\]$/.exec(one.message)?.[1] ?? "",
    line: one.line,
    column: one.column,
    isFatal: one.fatal === true,
    fix: one.fix && { range: one.fix.range, text: one.fix.text },
    suggestions: (one.suggestions ?? []).map(({ desc, fix }) => ({ desc, range: fix.range, text: fix.text })),
  }));
}

/** What `eslint --fix` makes of a text. */
export function fixText(name: LinterName, text: string, asked: Asked): string {
  const { cwd } = asked;
  const options = { filename: `${cwd}/${asked.path}` };
  const config = toConfig(asked);
  const is9 = name === "ESLint 9";
  return (
    is9
      ? new Linter9({ cwd }).verifyAndFix(text, config, options)
      : new Linter10({ cwd }).verifyAndFix(text, config, options)
  ).output;
}
