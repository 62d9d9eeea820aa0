/** ESLint and jscodeshift held against the command line, on every case of test/cases. */
import { afterAll, describe, expect, it } from "vitest";
import { BadInput } from "../src/errors.js";
import { FACTS, RULES } from "../src/eslint/rules.js";
import type { FaceSettings } from "../src/faces/settings.js";
import { transformSource } from "../src/jscodeshift/transform.js";
import { findLineStarts, toPosition } from "../src/text/source.js";
import { findCases, isLinted, type Case } from "./support/cases.js";
import { engine, fixText, LINTERS, lintText, type LinterName } from "./support/eslint.js";
import { makeFolder } from "./support/folders.js";
import { lintFiles, pack, upgradeFiles, type Files } from "./support/memory.js";
import { toObject } from "./support/prove.js";

const cases = findCases();
const folders = makeFolder();
afterAll(folders.remove);

/** The folder of a case's code, the same for all tests. */
function folderOf({ name, before }: Case): string {
  return folders.write(name, before);
}

function settingsOf({ wish }: Case): FaceSettings {
  const { api, from, fromWebhooks, to, wrappers } = wish;
  return { target: to, ...(api === undefined ? {} : { api: [api] }), from, fromWebhooks, wrappers };
}

/** One plugin serves both releases of ESLint: the older one is asked about every eighth case. */
function lintersFor(one: Case): readonly LinterName[] {
  return LINTERS.filter((name) => name !== "ESLint 9" || cases.indexOf(one) % 8 === 0);
}

/** What `upgrade` writes; where a case itself is about that, it has it, and the test of the cases holds that it is so. */
function upgradedBy({ wish, kind, todo, before, after }: Case, review: boolean): Files {
  const isOwn = (wish.review === true) === review && wish.markers !== true && todo === undefined && !isLinted(kind);
  return isOwn && after !== undefined ? after : upgradeFiles(before, { ...wish, review, markers: false }).files;
}

/** What jscodeshift writes; the text as it is when it writes nothing. */
function transformFile(one: Case, path: string, source: string, review: boolean): string {
  const { api, to, from, fromWebhooks, wrappers = [] } = one.wish;
  const options = {
    to,
    ...(api === undefined ? {} : { api }),
    from,
    "from-webhooks": fromWebhooks,
    wrapper: wrappers,
    ...(review ? { include: "review" } : {}),
  };
  try {
    return transformSource(engine, { cwd: folderOf(one), path, source, options }).source ?? source;
  } catch (error) {
    // What can't be parsed is told to jscodeshift as an error of its file, and stays.
    if (error instanceof BadInput) return source;
    throw error;
  }
}

describe("on a case of one file", () => {
  // What `--only` and `--skip` choose, the rules' own switches choose in ESLint.
  const single = cases.filter(
    ({ before, wish }) => before.size === 1 && wish.only === undefined && wish.skip === undefined,
  );

  it.each(single)("$name: ESLint and jscodeshift write what upgrade writes", (one) => {
    const expected = toObject(upgradedBy(one, false));
    const asked = { cwd: folderOf(one), settings: settingsOf(one) };
    const write = (change: (path: string, text: string) => string): Readonly<Record<string, string>> =>
      Object.fromEntries([...one.before].map(([path, text]) => [path, change(path, text)]));
    const isRefused = (linter: LinterName): boolean =>
      [...one.before].some(([path, text]) => lintText(linter, text, { ...asked, path }).some(({ isFatal }) => isFatal));
    // What ESLint's own parser refuses, no rule sees.
    for (const linter of lintersFor(one).filter((name) => !isRefused(name)))
      expect(
        write((path, text) => fixText(linter, text, { ...asked, path })),
        linter,
      ).toEqual(expected);
    // A thin face of the same engine: every other case is enough.
    if (cases.indexOf(one) % 2 === 1) return;
    expect(
      write((path, text) => transformFile(one, path, text, false)),
      "jscodeshift",
    ).toEqual(expected);
    const reviewed = toObject(upgradedBy(one, true));
    expect(
      write((path, text) => transformFile(one, path, text, true)),
      "with --include=review",
    ).toEqual(reviewed);
  });
});

/** `error` or `warn` of each finding that lint tells with more than a note, by its name as `namesOf` gives it. */
function levelsOf(one: Case): ReadonlyMap<string, string> {
  const outcome = lintFiles(one.before, one.wish, undefined, { age: { minimum: undefined } });
  const levels = { error: "error", warning: "warn", info: "" } as const;
  const names = namesOf(one, outcome);
  return new Map(outcome.reported.map(({ finding }, index) => [names[index] ?? "", levels[finding.severity]]));
}

describe("on every tenth case", () => {
  it.each(cases.filter((_, index) => index % 10 === 0))("$name: ESLint calls an error what lint does", (one) => {
    const levels = levelsOf(one);
    const told = [...one.before].flatMap(([path, text]) =>
      lintText("ESLint 10", text, { cwd: folderOf(one), path, settings: settingsOf(one) }).flatMap((message) => {
        const rule = RULES.find((name) => message.rule === `chatshift/${name}`);
        const level = levels.get(`${path}:${message.line}:${message.column} ${message.id}`);
        return rule === undefined || level === undefined ? [] : [{ ...message, level, own: FACTS[rule].recommended }];
      }),
    );
    expect(told.filter(({ level, own }) => level !== own)).toEqual([]);
  });
});

describe("on a case of several files", () => {
  const several = cases.filter(({ before }) => before.size > 1);

  it.each(several)("$name: what ESLint tells is among what lint and upgrade tell", (one) => {
    const known = new Set([
      ...namesOf(one, lintFiles(one.before, one.wish, undefined, { age: { minimum: undefined } })),
      ...namesOf(one, upgradeFiles(one.before, one.wish).outcome),
    ]);
    const cwd = folderOf(one);
    for (const [path, text] of one.before) {
      const messages = lintText("ESLint 10", text, { cwd, path, settings: settingsOf(one) });
      expect(messages.filter((message) => message.text.length > 160)).toEqual([]);
      const told = messages
        .filter(({ rule }) => rule?.startsWith("chatshift/"))
        .map(({ line, column, id }) => `${path}:${line}:${column} ${id}`);
      // What a method does otherwise is told once in a project, and once in each file by ESLint.
      const elsewhere = [...known].map((name) => name.split(" ").at(-1)).filter((id) => isBehaviour(id ?? ""));
      const isTold = (name: string): boolean => known.has(name) || elsewhere.includes(name.split(" ").at(-1));
      expect(told.filter((name) => !isTold(name))).toEqual([]);
    }
  });

  it.each(several)("$name: nothing is torn apart: upgrade comes to the same after ESLint or jscodeshift", (one) => {
    const plain = { ...one.wish, review: false, markers: false };
    const expected = toObject(upgradedBy(one, false));
    const cwd = folderOf(one);
    const fix = (path: string, text: string): string =>
      fixText("ESLint 10", text, { cwd, path, settings: settingsOf(one) });
    for (const write of [fix, (path: string, text: string) => transformFile(one, path, text, false)]) {
      const written: Files = new Map([...one.before].map(([path, text]) => [path, write(path, text)]));
      expect(toObject(upgradeFiles(written, plain).files)).toEqual(expected);
    }
  });
});

function isBehaviour(id: string): boolean {
  return pack.changes.some(({ fullId, kind }) => fullId === id && kind === "behaviour");
}

/** `api.js:3:12 agent-chat/3.2/close-thread-renamed` of each finding, wherever it stands. */
function namesOf({ before }: Case, { reported }: ReturnType<typeof lintFiles>): readonly string[] {
  return reported.map(({ finding }) => {
    const { path, start } = finding.place;
    const { line, column } = toPosition(findLineStarts((before.get(path) ?? "").replace(/^\uFEFF/, "")), start);
    return `${path}:${line}:${column} ${finding.id}`;
  });
}
