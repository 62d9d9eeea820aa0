/** ESLint and jscodeshift held against the command line, on every case of test/cases. */
import { describe, expect, it } from "vitest";
import { findCases, type Case } from "./support/cases.js";
import { fixText, LINTERS } from "./support/eslint.js";
import { createFolder } from "./support/folder.js";
import { upgradeFiles } from "./support/memory.js";

const cases = findCases();

function settingsOf({ wish }: Case) {
  const { from, fromWebhooks, to, wrappers } = wish;
  return {
    target: to,
    ...(from === undefined ? {} : { from }),
    ...(fromWebhooks === undefined ? {} : { fromWebhooks }),
    ...(wrappers === undefined ? {} : { wrappers }),
  };
}

describe.each(LINTERS)("%s --fix", (name) => {
  it.each(cases.filter(({ before }) => before.size === 1))("makes of $name what upgrade makes of it", (one) => {
    const expected = upgradeFiles(one.before, { ...one.wish, review: false, markers: false }).files;
    const cwd = createFolder(Object.fromEntries(one.before));
    for (const [path, text] of one.before)
      expect(fixText(name, text, { cwd, path, settings: settingsOf(one) })).toBe(expected.get(path));
  });
});
