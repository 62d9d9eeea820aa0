/**
 * What holds for every client, tried on made-up ones. The seed is fixed, so that a failure means a change of the
 * code; `PROPERTY_SEED` and `PROPERTY_RUNS` try others and more.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Direction } from "../src/change.js";
import type { Edit, Finding } from "../src/model.js";
import type { Version } from "../src/version.js";
import { mapOffset } from "../src/text/apply-edits.js";
import { pack, upgradeFiles, type Files, type Wish } from "./support/memory.js";
import { expectLintAgrees, expectNothingLeft, expectParsing, expectStepwise, toObject } from "./support/prove.js";
import { listen, listener, type Notes } from "./support/listeners.js";
import { read, reader } from "./support/readers.js";
import { faultsOf, record } from "./support/record.js";
import { snippet, type Snippet } from "./support/snippets.js";

const PATH = "client.js";
const seed = Number(process.env["PROPERTY_SEED"] ?? 20_261_122);
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 40);

function check(property: (one: Snippet, wish: Wish) => void): void {
  fc.assert(
    fc.property(snippet, fc.boolean(), fc.boolean(), (one, review, markers) => {
      property(one, { to: one.to, review, markers });
    }),
    { seed, numRuns },
  );
}

function filesOf(text: string): Files {
  return new Map([[PATH, text]]);
}

function upgradeText(text: string, wish: Wish): string {
  return upgradeFiles(filesOf(text), wish).files.get(PATH) ?? "";
}

describe("an upgrade", () => {
  it("does at once what it does", () => {
    check(({ text }, wish) => {
      const { files } = upgradeFiles(filesOf(text), wish);
      expectParsing(filesOf(text), files);
      expectNothingLeft(files, wish);
    });
  });

  it("moves every version that the code names", () => {
    check(({ text, from, to }, wish) => {
      expect(upgradeText(text, wish).replaceAll(/\/\/ TODO.*/g, "")).not.toContain(`v${from}`);
      expect(upgradeText(text, wish).replaceAll(/\/\/ TODO.*/g, "")).toContain(to);
    });
  });

  it("leaves to lint what it reports, and nothing else", () => {
    check(({ text }, { to, review }) => {
      const [unmarked, marked] = [false, true].map((markers) => upgradeFiles(filesOf(text), { to, review, markers }));
      if (unmarked && marked) expectLintAgrees(unmarked, marked, { to, review });
    });
  });

  it("comes version by version to the same", () => {
    check(({ text }, { to, review }) => {
      const wish = { to, review };
      const upgraded = upgradeFiles(filesOf(text), wish);
      // A call of a method that ends keeps what it is called with; on the way parts of it may have been renamed.
      fc.pre(!upgraded.outcome.reported.some(({ status, finding }) => status === "open" && isOfEnd(finding)));
      expectStepwise(filesOf(text), wish, upgraded);
    });
  });

  it("keeps every character outside its edits", () => {
    check(({ text }, wish) => {
      const { files, outcome } = upgradeFiles(filesOf(text), wish);
      expect(undo(files.get(PATH) ?? "", text, outcome.edits)).toBe(text);
    });
  });

  it("does not see comments, line ends and byte order marks", () => {
    const head = "#!/usr/bin/env node\n/* close_thread of v3.1: { chat_id, recipients } */\n\n";
    check(({ text }, wish) => {
      const done = upgradeText(text, wish);
      expect(upgradeText(`\uFEFF${text}`, wish)).toBe(`\uFEFF${done}`);
      expect(upgradeText(head + text, wish)).toBe(head + done);
      expect(upgradeText(text.replaceAll("\n", "\r\n"), wish)).toBe(done.replaceAll("\n", "\r\n"));
    });
  });

  it("leaves the same calls of the Customer Chat API alone, by the rules of the Agent Chat API", () => {
    check(({ text, to }) => {
      const files = filesOf(text.replaceAll("/agent/", "/customer/"));
      const wish = { to, review: true, markers: true, api: pack.id };
      expect(toObject(upgradeFiles(files, wish).files)).toEqual(toObject(files));
    });
  });
});

describe("made-up clients", () => {
  it("send what their version takes", () => {
    check(({ text, from, count }) => {
      expect(record(text, count).flatMap((sent) => faultsOf(sent, pack.surface(from)))).toEqual([]);
    });
  });

  it("send after the upgrade what the target takes, but for what is reported", () => {
    check(({ text, to, count }, wish) => {
      const { files, outcome } = upgradeFiles(filesOf(text), wish);
      const after = files.get(PATH) ?? "";
      const open = outcome.reported.filter(({ status, finding }) => status === "open" && finding.tier !== "note");
      const told = new Set(
        open.map(({ finding }) => functionAt(after, mapOffset(outcome.edits, finding.place.start, "start"))),
      );
      const sent = record(after, count);
      expect(sent.length).toBe(count);
      const faults = sent.filter(({ by }) => !told.has(by)).flatMap((one) => faultsOf(one, pack.surface(to)));
      expect(faults).toEqual([]);
    });
  });
});

describe("made-up listeners", () => {
  it("see after the upgrade what they saw before, but for what is reported", () => {
    fc.assert(
      fc.property(listener, fc.boolean(), ({ text, pushes, from, to }, review) => {
        const { files, outcome } = upgradeFiles(filesOf(text), { to, review });
        const after = files.get(PATH) ?? "";
        const open = outcome.reported.filter(({ status, finding }) => status === "open" && finding.tier !== "note");
        const told = new Set(open.map(({ finding }) => handlerAt(text, finding.place.start)));
        const seen = listen(text, pushes, pack.surface(from));
        const heirs = pushes.map((id) => heirsOf(id, { from, to, direction: "push" })[0] ?? id);
        // What became one push is sent once.
        const now = listen(after, [...new Set(heirs)], pack.surface(to));
        expectSame({ seen, now, told, after, from, to, direction: "push" });
      }),
      { seed, numRuns },
    );
  });
});

describe("made-up readers", () => {
  it("are answered after the upgrade what they were before, but for what is reported", async () => {
    await fc.assert(
      fc.asyncProperty(reader, fc.boolean(), async ({ text, count, from, to }, review) => {
        const { files, outcome } = upgradeFiles(filesOf(text), { to, review });
        const after = files.get(PATH) ?? "";
        const open = outcome.reported.filter(({ status, finding }) => status === "open" && finding.tier !== "note");
        const told = new Set(open.map(({ finding }) => handlerAt(text, finding.place.start)));
        const seen = await read(text, count, pack.surface(from));
        const now = await read(after, count, pack.surface(to));
        expectSame({ seen, now, told, after, from, to, direction: "response" });
      }),
      { seed, numRuns },
    );
  });
});

interface Seen {
  readonly seen: Notes["seen"];
  readonly now: Notes["seen"];
  /** Handlers of which something is reported. */
  readonly told: ReadonlySet<number>;
  readonly after: string;
  readonly from: Version;
  readonly to: Version;
  readonly direction: Direction;
}

function expectSame({ seen, now, told, after, ...way }: Seen): void {
  for (const [index, values] of seen)
    if (!told.has(index)) expect(now.get(index), after).toEqual(values.map(orHeir(now.get(index), way)));
}

/** Identities of what carries on something at a later version: itself, or what took its place. */
function heirsOf(id: string, { from, to, direction }: Pick<Seen, "from" | "to" | "direction">): readonly string[] {
  return pack.plan(from, to).fate(id, { in: direction, on: undefined }).ids;
}

/** What may be read in the place of something: its heir. What is a time, made a number again, is no identity. */
function orHeir(
  now: readonly unknown[] = [],
  way: Pick<Seen, "from" | "to" | "direction">,
): (value: unknown, place: number) => unknown {
  return (value, place) => {
    const found = now[place];
    if (found === value || typeof value !== "string" || !value.includes("@")) return value;
    const isHeir = typeof found === "string" && heirsOf(value, way).includes(found);
    return isHeir || Number.isNaN(found) ? found : value;
  };
}

/** Number of the handler whose name or code stands at an offset. */
function handlerAt(text: string, offset: number): number {
  const heads = [...text.matchAll(/^.*\n *\/\* handler (\d+) \*\//gm)];
  return Number(heads.findLast(({ index }) => index <= offset)?.[1] ?? -1);
}

/** Number of the function that an offset stands in. */
function functionAt(text: string, offset: number): number {
  const heads = [...text.matchAll(/^(?:export function|function| ) f(\d+)\(/gm)];
  return Number(heads.findLast(({ index }) => index <= offset)?.[1] ?? -1);
}

function isOfEnd({ kind, address }: Finding): boolean {
  return (kind === "remove" || kind === "replace") && /^method:\w+$/.test(address);
}

/** The text before, from the text after and what was taken out of the one before. */
function undo(after: string, before: string, edits: readonly Edit[]): string {
  let text = after;
  const sorted = edits.toSorted((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  for (const { place, text: put } of sorted) {
    const old = before.slice(place.start, place.end);
    const end = place.start + put.length;
    expect(text.slice(place.start, end)).toBe(put);
    text = text.slice(0, place.start) + old + text.slice(end);
  }
  return text;
}
