/**
 * The mutation check: for each change of the pack, whether some case fails when the change is turned off.
 * `MUTATION_PART=1/2` takes every second one, `MUTATION_ENTRIES=1` turns off the entries of changes one by one,
 * `MUTATION_ONLY=3.2/` takes the changes whose id begins so; what came of each is written to `MUTATION_OUT`.
 */
import { writeFileSync } from "node:fs";
import { test } from "vitest";
import type { Change } from "../../src/change.js";
import type { Outcome } from "../../src/model.js";
import { ApiPack } from "../../src/rules/pack.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import { atLater, describeOpen, findCases, isLinted, withoutPack, type Case } from "../support/cases.js";
import { lintFiles, upgradeFiles } from "../support/memory.js";
import { toObject } from "../support/prove.js";
import { entriesOf, turnOff, type Entry } from "./turn-off.js";

interface Subject {
  readonly one: Case;
  /** Short ids of all changes that its findings tell of. */
  readonly met: ReadonlySet<string>;
  readonly text: string;
}

interface Verdict {
  readonly id: string;
  readonly tier: string;
  readonly entry: string | undefined;
  /** The first case that failed, those that name the change before those that only meet it. */
  readonly killedBy: string | undefined;
  readonly isOwn: boolean;
}

const { env } = process;
const builtin = loadBuiltinPack("agent-chat");

test("each change, turned off", { timeout: 3_600_000 }, () => {
  const [part, parts] = (env["MUTATION_PART"] ?? "0/1").split("/").map(Number);
  const subjects = findCases().flatMap((one) => toSubject(one) ?? []);
  const mutants = builtin.changes
    .filter(({ fullId }) => withoutPack(fullId).startsWith(env["MUTATION_ONLY"] ?? ""))
    .flatMap((change) => entriesToTry(change).map((entry) => ({ change, entry })))
    .filter((_, index) => index % (parts ?? 1) === part);
  const verdicts = mutants.map(({ change, entry }) => judge(change, entry, subjects));
  const out = env["MUTATION_OUT"];
  if (out !== undefined) writeFileSync(out, JSON.stringify(verdicts));
});

/** Entries to turn off one by one, or `undefined` for the change as a whole. */
function entriesToTry(change: Change): readonly (Entry | undefined)[] {
  return env["MUTATION_ENTRIES"] === "1" ? entriesOf(change) : [undefined];
}

/** A case that holds, with what it meets. */
function toSubject(one: Case): Subject | undefined {
  if (one.todo !== undefined || one.kind === "leave") return undefined;
  const met = new Set<string>();
  const holds = isHeld(one, builtin, ({ reported }) => {
    for (const { finding } of reported) for (const id of [finding.id, ...finding.changes]) met.add(withoutPack(id));
  });
  return holds ? { one, met, text: [...one.before.values()].join("\n") } : undefined;
}

/** Whether a case comes to what it expects. */
function isHeld(one: Case, pack: ApiPack, see: (outcome: Outcome) => void = () => undefined): boolean {
  if (!isLinted(one.kind)) {
    const { files, outcome } = upgradeFiles(one.before, one.wish, pack);
    see(outcome);
    return (
      isSame(toObject(files), one.after && toObject(one.after)) && isSame(describeOpen(one, outcome), one.findings)
    );
  }
  const outcome = lintFiles(one.before, one.wish, pack);
  see(outcome);
  return (
    isSame(describeOpen(one, outcome), one.findings) && (one.since === undefined || isRightAt(one, one.since, pack))
  );
}

/** Whether the same code, at a later version, is right. */
function isRightAt(one: Case, since: string, pack: ApiPack): boolean {
  return describeOpen(one, lintFiles(...atLater(one, since), pack)).length === 0;
}

function isSame(found: unknown, expected: unknown): boolean {
  return JSON.stringify(found) === JSON.stringify(expected);
}

function judge(change: Change, entry: Entry | undefined, subjects: readonly Subject[]): Verdict {
  const id = withoutPack(change.fullId);
  const pack = new ApiPack(turnOff(builtin.rules, change, entry));
  const own = subjects.filter(({ one }) => one.changes.includes(id));
  const meeting = subjects.filter((subject) => !own.includes(subject) && subject.met.has(id));
  const names = namesOf(change);
  const others = subjects.filter(
    (subject) =>
      !own.includes(subject) && !meeting.includes(subject) && names.some((name) => subject.text.includes(name)),
  );
  const killer = [...own, ...meeting, ...others].find(({ one }) => !isHeld(one, pack));
  return {
    id,
    tier: change.tier,
    entry: entry?.join(" "),
    killedBy: killer?.one.name,
    isOwn: killer !== undefined && own.includes(killer),
  };
}

/** Last segments of the addresses that a change names: what code that it concerns must write. */
function namesOf(change: Change): readonly string[] {
  const addresses = JSON.stringify(change).match(/\b(?:method|push|webhook|structure|envelope|scope|header):[^"\s`]+/g);
  return [...new Set((addresses ?? []).map((address) => address.replace(/^.*[.:]/, "")))];
}
