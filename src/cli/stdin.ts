/** `-`: one text that an editor hands over, looked into as the file that it will be; its imports are read from disk. */
import { dirname, resolve } from "node:path";
import { createConfigs } from "../config/load.js";
import type { Config } from "../config/schema.js";
import { BadInput, EXIT } from "../errors.js";
import { createProject } from "../files/project.js";
import type { FileRequest, Inspection, Told } from "../faces/inspect.js";
import { toMessage } from "../faces/words.js";
import type { Outcome, Reported } from "../model.js";
import { applyEdits, distinctEdits } from "../text/apply-edits.js";
import { decode, encode, findLineStarts, toPosition } from "../text/source.js";
import type { Engine } from "./engine.js";
import { toLintExit } from "./exit-code.js";
import type { Io } from "./io.js";
import type { StdinFlags } from "./is-stdin.js";
import type { LintFlags } from "./flags.js";
import { toEngineOptions, toTarget, type EngineFlags } from "./options.js";
import { toOutputs } from "./outputs.js";
import { packsFor, type Prepared } from "./prepare.js";
import { printLint } from "./print-lint.js";
import { NO_REMEDIES } from "./remedies.js";
import { applySeverities } from "./severities.js";

interface Read {
  readonly prepared: Prepared;
  /** The nearest config above the file that it will be, and whether one leaves that file out. */
  readonly config: Config;
  readonly isLeftOut: boolean;
  readonly path: string;
  readonly text: string;
  readonly hasBom: boolean;
}

async function read(io: Io, engine: Engine, flags: StdinFlags & EngineFlags): Promise<Read> {
  const { stdinFilename = "", config, api, pack } = flags;
  if (pack !== undefined && pack.length > 0)
    throw new BadInput("--pack is not taken for a text on stdin", "Give the file itself.");
  const { toProjectPath } = await import("../faces/project.js");
  const input = (await io.input?.()) ?? "";
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  const decoded = decode(bytes);
  if (decoded.kind !== "text") throw new BadInput("what stands on stdin is no text", "Hand over UTF-8.");
  const path = toProjectPath(io.cwd, resolve(io.cwd, stdinFilename));
  const configs = createConfigs(io.cwd, config);
  const file = resolve(io.cwd, path);
  await configs.load([dirname(file)]);
  const kept = new Map([[path, { bytes, decoded }]]);
  const project = createProject(io.cwd, { kept, documents: new Map() }, new Set([path]));
  const prepared: Prepared = {
    configs,
    pack: packsFor(project, await engine.openLibrary(io.cwd, api === undefined ? {} : { api })),
    given: new Set([path]),
    paths: [path],
    skipped: [],
    failed: [],
    project,
  };
  return {
    prepared,
    config: configs.of(file).values,
    isLeftOut: configs.leavesOut(file, false),
    path,
    text: decoded.text,
    hasBom: decoded.hasBom,
  };
}

async function inspect(
  io: Io,
  { prepared: { pack }, config, isLeftOut, path, text }: Read,
  flags: EngineFlags,
  more: Pick<FileRequest, "command"> & { readonly named: string | undefined; readonly includeReview: boolean },
): Promise<{ readonly inspection: Inspection; readonly to: Outcome["to"]; readonly from: Outcome["from"] }> {
  const to = toTarget(pack, more.named, "the target");
  const { from, fromWebhooks, only, skip, wrappers } = toEngineOptions(pack, flags, config, to);
  if (isLeftOut) return { inspection: { told: [], unparsed: undefined }, to, from };
  const settings = {
    target: to,
    api: flags.api,
    from,
    fromWebhooks,
    only,
    skip,
    wrappers,
    includeReview: more.includeReview,
  };
  const { inspect: run } = await import("../faces/inspect.js");
  return { inspection: run({ root: io.cwd, path, text, settings, command: more.command }), to, from };
}

/** `lint -`: the report of one text. */
export async function lintStdin(io: Io, engine: Engine, flags: LintFlags): Promise<number> {
  const outputs = toOutputs(flags.format, flags.outputFile);
  const given = await read(io, engine, flags);
  const named = flags.target ?? given.config.target;
  const asked = { command: "lint", named, includeReview: false } as const;
  const { inspection, to, from } = await inspect(io, given, flags, asked);
  const outcome: Outcome = {
    from,
    to,
    reported: inspection.told.map(toReported),
    edits: [],
    unparsed: inspection.unparsed === undefined ? [] : [inspection.unparsed],
    outside: [],
  };
  const weighed = await applySeverities(io.cwd, outcome, given.prepared.configs);
  const linted = { prepared: given.prepared, paths: [given.path], flags, outcome: weighed, remedyOf: NO_REMEDIES };
  return toLintExit(await printLint(io, outputs, linted), flags.failOn);
}

function toReported({ finding, status, heldBy, suggestion }: Told): Reported {
  const told = { finding, status: status === "fixed" ? "open" : status, group: finding.joins[0], heldBy } as const;
  if (status === "fixed") return { ...told, appliedBy: "upgrade" };
  return suggestion === undefined ? told : { ...told, appliedBy: "review" };
}

/** `upgrade -`: the text as it is afterwards on stdout, whatever came of it; what is left on stderr. */
export async function upgradeStdin(
  io: Io,
  engine: Engine,
  flags: EngineFlags & StdinFlags & { readonly to?: string; readonly include?: "review" },
): Promise<number> {
  const given = await read(io, engine, flags);
  const named = flags.to ?? given.config.to;
  const asked = { command: "upgrade", named, includeReview: flags.include === "review" } as const;
  const { told, unparsed } = (await inspect(io, given, flags, asked)).inspection;
  const edits = distinctEdits(told.flatMap(({ remedy }) => remedy?.edits ?? []));
  io.out(
    Buffer.from(encode(applyEdits(given.text, edits), { hasBom: given.hasBom, encoding: "utf8" })).toString("utf8"),
  );
  const starts = findLineStarts(given.text);
  const left = told.filter(({ finding, status }) => status === "open" && finding.tier !== "note");
  for (const one of left) {
    const { line, column } = toPosition(starts, one.finding.place.start);
    io.error(`${given.path}:${line}:${column} ${toMessage(one)}\n`);
  }
  if (unparsed === undefined) return left.length > 0 ? EXIT.left : EXIT.done;
  io.error(`${given.path}:${unparsed.line}:${unparsed.column} can't be parsed: ${unparsed.message}\n`);
  return EXIT.unread;
}
