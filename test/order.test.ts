/** What is found and edited hangs neither on the order of files nor on that of functions, which run whenever called. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { findCases, type Case } from "./support/cases.js";
import { upgradeFiles, type Files, type Upgraded } from "./support/memory.js";

/** Every so many of the cases are tried; `ORDER_STEP=1` tries all. */
const STEP = Number(process.env["ORDER_STEP"] ?? 12);

/** A text in parts that may stand in another order. */
interface Parts {
  readonly starts: readonly number[];
  readonly texts: readonly string[];
}

function sample(isFit: (one: Case) => boolean): readonly Case[] {
  return findCases()
    .filter((one) => one.todo === undefined && isFit(one))
    .filter((_, index) => index % STEP === 0);
}

/** What was found and edited, with places as `toPlace` says them, in one order. */
function summaryOf({ outcome }: Upgraded, toPlace: (path: string, start: number) => string): readonly string[] {
  return [
    ...outcome.reported.map(({ finding: { id, place, tier, advice }, status }) => {
      // What is told once for many places stands at the first of them.
      const where = /\(\d+ places\)$/.test(advice) ? "" : toPlace(place.path, place.start);
      return [where, id, tier, status].join(" ");
    }),
    ...outcome.edits.map(({ place, text }) => [toPlace(place.path, place.start), text].join(" ")),
  ].toSorted();
}

describe("files", () => {
  it.each(sample(({ before }) => before.size > 1).map((one) => [one.name, one] as const))("%s", (_, one) => {
    const toPlace = (path: string, start: number): string => `${path}:${String(start)}`;
    const turned = new Map([...one.before].toReversed());
    expect(summaryOf(upgradeFiles(turned, one.wish), toPlace)).toEqual(
      summaryOf(upgradeFiles(one.before, one.wish), toPlace),
    );
  });
});

describe("functions", () => {
  const fit = sample(({ before }) => [...before].some(([path, text]) => turn(path, text) !== text));
  it.each(fit.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const wish = { ...one.wish, markers: false };
    const turned: Files = new Map([...one.before].map(([path, text]) => [path, turn(path, text)]));
    const placesIn =
      (files: Files, isTurned: boolean) =>
      (path: string, start: number): string =>
        `${path}:${placeIn(partsOf(path, files.get(path) ?? ""), start, isTurned)}`;
    expect(summaryOf(upgradeFiles(turned, wish), placesIn(one.before, true))).toEqual(
      summaryOf(upgradeFiles(one.before, wish), placesIn(one.before, false)),
    );
  });
});

/** The functions of a module in the reverse order, each where another stood. */
function turn(path: string, text: string): string {
  return inTurn(partsOf(path, text)).join("");
}

/** Every other part is a function. */
function inTurn({ texts }: Parts): readonly string[] {
  const functions = texts.filter((_, index) => index % 2 === 1).toReversed();
  return texts.map((text, index) => (index % 2 === 1 ? (functions[(index - 1) / 2] ?? text) : text));
}

function partsOf(path: string, text: string): Parts {
  const isCode = /\.[cm]?[jt]sx?$/.test(path) && !text.includes("chatshift-") && !text.startsWith("\uFEFF");
  const file = isCode ? ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) : undefined;
  const statements = file?.statements.some(isOverload) ? [] : (file?.statements ?? []);
  const functions = statements.filter((one, index) => index > 0 && ts.isFunctionDeclaration(one));
  const ends = functions.flatMap(({ pos, end }) => [pos, end]);
  const starts = [0, ...ends];
  return { starts, texts: starts.map((start, index) => text.slice(start, ends[index] ?? text.length)) };
}

/** The part of the text as it was in which a place lies, and how far in. */
function placeIn(parts: Parts, place: number, isTurned: boolean): string {
  const texts = isTurned ? inTurn(parts) : parts.texts;
  let start = 0;
  for (const [index, text] of texts.entries()) {
    if (place <= start + text.length && (text.length > 0 || index === texts.length - 1)) {
      const count = texts.length - 1;
      const original = isTurned && index % 2 === 1 ? count - index : index;
      return `${String(original)}+${String(place - start)}`;
    }
    start += text.length;
  }
  return "outside";
}

/** Overloads stand beside their function. */
function isOverload(statement: ts.Statement): boolean {
  return ts.isFunctionDeclaration(statement) && statement.body === undefined;
}
