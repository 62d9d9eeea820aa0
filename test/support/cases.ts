/**
 * The cases of test/cases: `<kind>/<trap>/` with `case.yaml`, `before.*` or `before/`, `after.*` or `after/`, and
 * `findings.yaml`, what is left open. Cases of the kinds `leave`, `lint` and `add` have no
 * `after`: their code stays.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import type { Outcome, Reported } from "../../src/model.js";
import { findLineStarts, toPosition } from "../../src/text/source.js";
import type { Files, Wish } from "./memory.js";

const ROOT = fileURLToPath(new URL("../cases/", import.meta.url));
const version = z.string().regex(/^\d+\.\d+$/, 'a version in quotes, such as "3.4"');

const caseFile = z.strictObject({
  change: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .describe("Ids of the changes that it is about; those of the Agent Chat API without their pack."),
  api: z.string().optional().describe("The pack to look with; left out, all that are met."),
  from: version.optional().describe("What --from says; left out, the code names its version."),
  "from-webhooks": version.optional(),
  to: version,
  include: z.literal("review").optional(),
  markers: z.literal(true).optional().describe("`after` has the markers; otherwise they are not written."),
  notes: z.literal(true).optional().describe("`findings.yaml` lists notes too."),
  wrappers: z.array(z.string()).optional(),
  only: z.array(z.string()).optional(),
  skip: z.array(z.string()).optional(),
  locked: z.array(z.string()).optional().describe("Files outside the given paths: read, not changed."),
  since: version.optional().describe("Of the kind `add`: the same code, at that version, is right."),
  stepwise: z.string().optional().describe("Why going version by version may leave other bytes at what stays open."),
  todo: z.string().optional().describe("Why the engine does not get it right yet."),
  note: z.string().optional().describe("What the trap is, where its name does not say it."),
});

export interface Case {
  /** `rename/shorthand-key` */
  readonly name: string;
  readonly kind: string;
  readonly folder: string;
  readonly changes: readonly string[];
  readonly wish: Wish;
  readonly hasNotes: boolean;
  readonly since: string | undefined;
  /** Whether version by version comes to the same bytes. */
  readonly isStepwise: boolean;
  readonly todo: string | undefined;
  readonly before: Files;
  /** `undefined`: not written yet. */
  readonly after: Files | undefined;
  readonly findings: readonly string[];
}

export function findCases(): readonly Case[] {
  return foldersIn(ROOT).flatMap((kind) => foldersIn(join(ROOT, kind)).map((trap) => readCase(kind, trap)));
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

function readCase(kind: string, trap: string): Case {
  const folder = join(ROOT, kind, trap);
  const name = `${kind}/${trap}`;
  const file = caseFile.safeParse(parse(readFileSync(join(folder, "case.yaml"), "utf8")));
  if (!file.success) throw new Error(`${name}/case.yaml: ${z.prettifyError(file.error)}`);
  const { data } = file;
  const before = readFiles(folder, "before");
  if (before === undefined) throw new Error(`${name} has no before`);
  const isStill = kind === "leave" || isLinted(kind);
  const after = readFiles(folder, "after");
  if (isStill && after !== undefined) throw new Error(`${name} has an after: its code must stay`);
  return {
    name,
    kind,
    folder,
    changes: [data.change].flat(),
    wish: {
      api: data.api,
      from: data.from,
      fromWebhooks: data["from-webhooks"],
      to: data.to,
      review: data.include === "review",
      markers: data.markers,
      wrappers: data.wrappers,
      only: data.only,
      skip: data.skip,
      locked: data.locked,
    },
    hasNotes: data.notes === true,
    since: data.since,
    isStepwise: data.stepwise === undefined,
    todo: data.todo,
    before,
    after: isStill ? before : after,
    findings: readFindings(join(folder, "findings.yaml")),
  };
}

/** Cases of these kinds are linted at their version, not upgraded. */
export function isLinted(kind: string): boolean {
  return kind === "lint" || kind === "add";
}

/** The same code, speaking to a later version, and the wish to lint it there. */
export function atLater({ before, wish }: Case, since: string): readonly [files: Files, wish: Wish] {
  const files = new Map([...before].map(([path, text]) => [path, text.replaceAll(`v${wish.to}`, `v${since}`)]));
  const { from, fromWebhooks } = wish;
  const given = { from: from && since, fromWebhooks: fromWebhooks && since };
  return [files, { ...wish, ...given, to: since }];
}

/** One file becomes `code.js`; a folder keeps its paths. */
function readFiles(folder: string, side: "before" | "after"): Files | undefined {
  const inFolder = join(folder, side);
  if (existsSync(inFolder)) {
    const entries = readdirSync(inFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => relative(inFolder, join(entry.parentPath, entry.name))).toSorted();
    return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(inFolder, path), "utf8")]));
  }
  const single = readdirSync(folder).find((name) => name.startsWith(`${side}.`));
  if (single === undefined) return undefined;
  return new Map([[`code${single.slice(side.length)}`, readFileSync(join(folder, single), "utf8")]]);
}

function readFindings(path: string): readonly string[] {
  return existsSync(path) ? z.array(z.string()).parse(parse(readFileSync(path, "utf8"))) : [];
}

/** `12 review 3.4/requester-presence-required`, with its path before the line where there are several files. */
export function describeOpen(one: Case, outcome: Outcome): readonly string[] {
  return outcome.reported
    .filter(({ status, finding }) => status === "open" && (one.hasNotes || finding.tier !== "note"))
    .map((reported) => describe(one, reported));
}

function describe({ before }: Case, { finding, heldBy }: Reported): string {
  const { path, start } = finding.place;
  const bare = (before.get(path) ?? "").replace(/^\uFEFF/, "");
  const { line } = toPosition(findLineStarts(bare), start);
  const held = heldBy === undefined ? "" : " held";
  return `${before.size > 1 ? `${path}:` : ""}${line} ${finding.tier} ${withoutPack(finding.id)}${held}`;
}

/** The id of a change as cases name it. */
export function idInCases(id: string): string {
  return id.replace(/^agent-chat\//, "");
}

export function withoutPack(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

/** Writes what the engine does now as the expectation of a case that has none; somebody must look at it. */
export function draft(one: Case, files: Files, open: readonly string[]): void {
  const isFolder = existsSync(join(one.folder, "before"));
  if (one.after === undefined && !isFolder)
    for (const [path, text] of files) writeFileSync(join(one.folder, `after${extname(path)}`), text);
  if (one.after === undefined && isFolder)
    for (const [path, text] of files) writeInto(join(one.folder, "after"), path, text);
  if (!existsSync(join(one.folder, "findings.yaml")) && open.length > 0)
    writeFileSync(join(one.folder, "findings.yaml"), open.map((line) => `- ${line}\n`).join(""));
}

function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
