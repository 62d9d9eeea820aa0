/**
 * Made-up clients against the fake, before and after their upgrade. `npm run random` tries many more than are tried
 * here, with another seed; the first that fails is shown as small as it can be made.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { span, type Span } from "../support/snippets.js";
import { prove, type Subject, type Verdict } from "./prove.js";
import { subjectOf } from "./subject.js";

const seed = Number(process.env["RANDOM_SEED"] ?? 20_261_122);
const count = Number(process.env["RANDOM_CLIENTS"] ?? 300);
const SIZE = 25;

interface Batch {
  readonly seed: number;
  readonly way: Span;
  readonly review: boolean;
  /** Whether each client is also written in another way, and upgraded version by version. */
  readonly isThorough: boolean;
}

const batches: readonly Batch[] = fc
  .sample(fc.record({ way: span(0), review: fc.boolean() }), { seed, numRuns: Math.ceil(count / SIZE) })
  .map(({ way, review }, index) => ({ way, review, seed: seed + index, isThorough: count > 300 || index % 6 === 0 }));

let [proved, told] = [0, 0];

test.each(batches.map((batch) => [nameOf(batch), batch] as const))("%s", async (_, batch) => {
  const subjects = fc.sample(subjectOf(batch.way), { seed: batch.seed, numRuns: SIZE });
  const verdict = await proveAll(subjects, batch);
  const [first] = verdict.faults;
  if (first !== undefined) expect.fail(await minimize(first.index, batch, first.what));
  proved += verdict.proved;
  told += verdict.told;
});

test("most of what is tried is proved, and not told", () => {
  expect(proved).toBeGreaterThan(told);
});

function nameOf({ way: { from, to }, review, seed }: Batch): string {
  return `${SIZE} clients from ${from} to ${to}, ${review ? "safe and review" : "safe"} (${seed})`;
}

function proveAll(subjects: readonly Subject[], { way, review, isThorough }: Batch): Promise<Verdict> {
  return prove(subjects, { ...way, review, isThorough });
}

/** The smallest client that fails too, and why. */
async function minimize(index: number, batch: Batch, what: string): Promise<string> {
  let smallest = `only together with others:\n${what}`;
  const property = fc.asyncProperty(subjectOf(batch.way), async (subject) => {
    const [fault] = (await proveAll([subject], batch)).faults;
    if (fault !== undefined) smallest = fault.what;
    return fault === undefined;
  });
  await fc.check(property, { seed: batch.seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: 60_000 });
  return smallest;
}
