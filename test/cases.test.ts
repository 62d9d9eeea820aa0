/**
 * Every case of test/cases, with what holds for all of them. `CASES=draft` writes what the engine does into cases
 * that say nothing yet; `CASES=all` shows why those with a `todo` fail; `CASES=rename/` takes those alone whose name
 * begins so.
 */
import { describe, expect, it } from "vitest";
import type { Change } from "../src/change.js";
import type { Outcome } from "../src/model.js";
import { builtinIds, loadBuiltinPack } from "../src/rules/builtin.js";
import { atLater, describeOpen, draft, findCases, isLinted, withoutPack, type Case } from "./support/cases.js";
import { lintFiles, pack, upgradeFiles, type Files } from "./support/memory.js";
import { expectLintAgrees, expectNothingLeft, expectParsing, expectStepwise, toObject } from "./support/prove.js";

const wanted = process.env["CASES"] ?? "";
const isDrafting = wanted === "draft";
const isFrank = wanted === "all" || wanted.includes("/");
const all = findCases();
const cases = all.filter(({ name, after }) =>
  isDrafting ? after === undefined : !wanted.includes("/") || name.startsWith(wanted),
);
const changes = builtinIds().flatMap((id) => loadBuiltinPack(id).changes);
const known = new Map(
  changes.toReversed().flatMap((change) => [withoutPack(change.fullId), change.fullId].map((id) => [id, change])),
);
/** What each case came to, for the tests of the corpus itself. */
const outcomes = new Map<string, Outcome>();

describe("cases", () => {
  for (const one of cases) {
    const run = (): void => {
      if (isDrafting && one.after === undefined) draftCase(one);
      else prove(one);
    };
    if (one.todo === undefined || isFrank) it(one.name, run);
    else it.fails(`${one.name} (${one.todo})`, run);
  }
});

function draftCase(one: Case): void {
  const { files, outcome } = upgradeFiles(one.before, one.wish);
  draft(one, files, describeOpen(one, outcome));
}

function prove(one: Case): void {
  if (isLinted(one.kind)) expectLint(one);
  else expectUpgrade(one);
}

function expectLint(one: Case): void {
  const outcome = lintFiles(one.before, one.wish);
  outcomes.set(one.name, outcome);
  expect(describeOpen(one, outcome)).toEqual(one.findings);
  if (one.since === undefined) return;
  expect(describeOpen(one, lintFiles(...atLater(one, one.since))), `at ${one.since}`).toEqual([]);
}

function expectUpgrade(one: Case): void {
  const upgraded = upgradeFiles(one.before, one.wish);
  outcomes.set(one.name, upgraded.outcome);
  if (one.after === undefined) throw new Error(`${one.name} has no after`);
  expect(toObject(upgraded.files)).toEqual(toObject(one.after));
  expect(describeOpen(one, upgraded.outcome), "open findings").toEqual(one.findings);
  if (one.kind === "leave") expectStill(one);
  if (upgraded.outcome.reported.length === 0) return;
  const plain = { ...one.wish, markers: false };
  const unmarked = one.wish.markers === true ? upgradeFiles(one.before, plain) : upgraded;
  if (one.isStepwise) expectStepwise(one.before, plain, unmarked);
  const marked = { ...plain, markers: true };
  const result = upgradeFiles(one.before, marked);
  const hasMarkers = result.outcome.edits.length > unmarked.outcome.edits.length;
  for (const { files } of hasMarkers ? [unmarked, result] : [unmarked]) expectParsing(one.before, files);
  if (unmarked.outcome.edits.length > 0) expectNothingLeft(unmarked.files, plain);
  if (hasMarkers) expectNothingLeft(result.files, marked);
  expectLintAgrees(unmarked, result, plain);
}

/** What only looks like this API stays, whatever the user says about calls that name no version. */
function expectStill({ before, wish }: Case): void {
  const { files } = upgradeFiles(before, { ...wish, from: wish.from ?? "3.1", review: true });
  expect(toObject(files), "with --from 3.1 --include review").toEqual(toObject(before));
}

/** The same code, speaking to the Customer Chat API. */
const twins = cases
  .filter(({ wish }) => wish.api === undefined)
  .flatMap((one) => {
    const before = new Map([...one.before].map(([path, text]) => [path, toCustomer(text)]));
    const isTwin = isCustomers(before) && one.wish.fromWebhooks === undefined;
    return isTwin ? [{ name: one.name, wish: one.wish, before }] : [];
  });

describe("the same code, speaking to the Customer Chat API, is left alone by the rules of the Agent Chat API", () => {
  it.each(twins)("$name", ({ wish, before }) => {
    expect(toObject(upgradeFiles(before, { ...wish, review: true }, pack).files)).toEqual(toObject(before));
  });
});

function toCustomer(text: string): string {
  return text.replaceAll(/\bagent(?=\\?\/(?:v\d\.\d\/)?(?:action|rtm))/g, "customer");
}

function isCustomers(files: Files): boolean {
  const text = [...files.values()].join("\n");
  return /livechatinc\.com.*\/customer\\?\//.test(text) && !/\bagent\\?\/|chat-sdk|register_webhook/.test(text);
}

describe("the corpus", () => {
  const named = all.flatMap((one) => one.changes.map((change) => ({ one, change })));

  it("names changes that the rules have", () => {
    const unknown = named.filter(({ change }) => !known.has(change));
    expect(unknown.map(({ one, change }) => `${one.name}: ${change}`)).toEqual([]);
  });

  it("has each case under the kind of its first change", () => {
    const wrong = all.filter(({ kind, changes: [first] }) => {
      const change = known.get(first ?? "");
      return change !== undefined && !["version", "leave", "lint", "flow"].includes(kind) && change.kind !== kind;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("meets in each case the changes that it names", () => {
    const run = named.filter(
      ({ one }) => one.todo === undefined && one.kind !== "leave" && one.kind !== "add" && outcomes.has(one.name),
    );
    expect(run.filter((each) => !meets(each)).map(({ one, change }) => `${one.name}: ${change}`)).toEqual([]);
  });

  it.skipIf(cases.length < all.length)("leaves code alone more often than it changes it", () => {
    const changing = all.filter(({ before, after }) => [...before].some(([path, text]) => after?.get(path) !== text));
    const alone = all.length - changing.length + twins.length;
    expect(alone).toBeGreaterThan(changing.length);
  });

  it("has a case for every change that asks something of the code", () => {
    const covered = new Set(
      named.flatMap(({ one, change }) => (one.kind === "leave" || one.todo !== undefined ? [] : [change])),
    );
    // Cases name those of the first pack without it.
    const nameOf = ({ fullId }: Change): string =>
      pack.changes.some((own) => own.fullId === fullId) ? withoutPack(fullId) : fullId;
    const asking = changes.filter(({ tier }) => tier !== "note").map(nameOf);
    expect(asking.filter((id) => !covered.has(id))).toEqual([]);
  });
});

function meets({ one, change }: { readonly one: Case; readonly change: string }): boolean {
  const { reported } = outcomes.get(one.name) ?? { reported: [] };
  return reported.some(({ finding }) =>
    [finding.id, ...finding.changes].some((id) => id === change || withoutPack(id) === change),
  );
}
