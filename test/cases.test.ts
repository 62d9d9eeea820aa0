/**
 * Every case of test/cases, with what holds for all of them. `CASES=draft` writes what the engine does into cases
 * that say nothing yet; `CASES=all` shows why those with a `todo` fail; `CASES=rename/` takes those alone whose name
 * begins so.
 */
import { describe, expect, it } from "vitest";
import { describeOpen, draft, findCases, withoutPack, type Case } from "./support/cases.js";
import { lintFiles, pack, upgradeFiles } from "./support/memory.js";
import { expectLintAgrees, expectNothingLeft, expectParsing, expectStepwise, toObject } from "./support/prove.js";

const wanted = process.env["CASES"] ?? "";
const isDrafting = wanted === "draft";
const isFrank = wanted === "all" || wanted.includes("/");
const all = findCases();
const cases = all.filter(({ name }) => !wanted.includes("/") || name.startsWith(wanted));
const known = new Map(pack.changes.map((change) => [withoutPack(change.fullId), change]));

describe("cases", () => {
  for (const one of cases) {
    if (isDrafting && one.after === undefined)
      it(`${one.name} is drafted`, () => {
        draftCase(one);
      });
    else if (one.todo === undefined || isFrank)
      it(one.name, () => {
        prove(one);
      });
    else
      it.fails(`${one.name} (${one.todo})`, () => {
        prove(one);
      });
  }
});

function draftCase(one: Case): void {
  const { files, outcome } = upgradeFiles(one.before, one.wish);
  draft(one, files, describeOpen(one, outcome));
}

function prove(one: Case): void {
  if (one.kind === "lint") {
    expect(describeOpen(one, lintFiles(one.before, one.wish))).toEqual(one.findings);
    return;
  }
  const upgraded = upgradeFiles(one.before, one.wish);
  if (one.after === undefined) throw new Error(`${one.name} has no after`);
  expect(toObject(upgraded.files)).toEqual(toObject(one.after));
  expect(describeOpen(one, upgraded.outcome), "open findings").toEqual(one.findings);
  if (upgraded.outcome.reported.length === 0) return;
  const plain = one.wish.markers === true ? { ...one.wish, markers: false } : one.wish;
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

describe("the corpus", () => {
  const named = all.flatMap((one) => one.changes.map((change) => ({ one, change })));

  it("names changes that the rules have", () => {
    expect(named.filter(({ change }) => !known.has(change)).map(({ one, change }) => `${one.name}: ${change}`)).toEqual(
      [],
    );
  });

  it("has each case under the kind of its first change", () => {
    const wrong = all.filter(({ kind, changes: [first] }) => {
      const change = known.get(first ?? "");
      return change !== undefined && !["version", "leave", "lint"].includes(kind) && change.kind !== kind;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("meets in each case the changes that it names", () => {
    const missed = named.filter(
      ({ one, change }) => one.todo === undefined && one.kind !== "leave" && !meets(one, change),
    );
    expect(missed.map(({ one, change }) => `${one.name}: ${change}`)).toEqual([]);
  });

  const covered = new Set(named.flatMap(({ one, change }) => (one.kind !== "leave" ? [change] : [])));
  const missing = pack.changes.filter(({ fullId }) => !covered.has(withoutPack(fullId)));

  it("has a case for every safe change", () => {
    expect(missing.filter(({ tier }) => tier === "safe").map(({ fullId }) => withoutPack(fullId))).toEqual([]);
  });

  for (const { fullId, tier } of missing.filter(({ tier }) => tier === "review"))
    it.todo(`has no case for ${withoutPack(fullId)} (${tier})`);
});

function meets(one: Case, change: string): boolean {
  const { reported } =
    one.kind === "lint" ? lintFiles(one.before, one.wish) : upgradeFiles(one.before, one.wish).outcome;
  return reported.some(({ finding }) => [finding.id, ...finding.changes].some((id) => withoutPack(id) === change));
}
