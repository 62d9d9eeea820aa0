/** `chatshift init`: the smallest set of files that brings chatshift into a project. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createConfigFinder } from "../config/find.js";
import { BadInput, EXIT, toMessage } from "../errors.js";
import { loadFile } from "../files/project.js";
import { writeFiles } from "../files/write.js";
import { formatDiff } from "../report/diff.js";
import { encode } from "../text/source.js";
import type { Engine } from "./engine.js";
import type { Io } from "./io.js";
import { toTarget } from "./options.js";
import { planCi } from "./init/ci.js";
import { planEslint } from "./init/eslint.js";
import { findFacts, isInstalled, type Facts } from "./init/facts.js";
import { planHook } from "./init/hook.js";
import type { Piece } from "./init/piece.js";

export interface InitFlags {
  readonly target?: string;
  readonly dryRun?: true;
  readonly yes?: true;
}

type Writing = Extract<Piece, { kind: "write" }>;

export async function init(io: Io, engine: Engine, flags: InitFlags): Promise<number> {
  const facts = findFacts(io.cwd);
  const target = toTarget((await engine.openLibrary(io.cwd, {})).all(), flags.target, "--target");
  const pieces = [...planConfig(facts, target), ...planEslint(facts), ...(facts.isTop ? await planAtTop(facts) : [])];
  const writings = pieces.filter((piece) => piece.kind === "write");
  const paint = await io.paint();
  for (const { path, before = "", after } of writings) io.out(formatDiff(path, before, after, paint));
  tellOthers(io, pieces, facts);
  if (writings.length === 0) {
    io.out("Nothing to write: chatshift is set up.\n");
    return EXIT.done;
  }
  if (flags.dryRun === true || !(await isAgreed(io, flags))) {
    io.out(`Nothing was written.${flags.dryRun === true ? " Without --dry-run it is." : ""}\n`);
    return EXIT.left;
  }
  write(io, writings);
  io.out(`Written: ${writings.map(({ path }) => path).join(", ")}.\n\n${toNext(facts)}`);
  return EXIT.done;
}

/** The one target that the command line, the hook and the editor go by. */
function planConfig({ cwd }: Facts, target: string): readonly Piece[] {
  const [there] = createConfigFinder(cwd)(cwd);
  if (there !== undefined) return [];
  const schema = "# yaml-language-server: $schema=node_modules/chatshift/dist/schemas/config.schema.json";
  return [
    { kind: "write", path: "chatshift.config.yaml", before: undefined, after: `${schema}\ntarget: "${target}"\n` },
  ];
}

async function planAtTop(facts: Facts): Promise<readonly Piece[]> {
  return [...(await planCi(facts)), ...(await planHook(facts))];
}

async function isAgreed(io: Io, { yes }: InitFlags): Promise<boolean> {
  return yes === true || !io.canAsk || io.ask("Write these?");
}

function tellOthers({ out }: Io, pieces: readonly Piece[], { isTop }: Facts): void {
  for (const piece of pieces) {
    if (piece.kind === "there") out(`${piece.path} has chatshift already.\n`);
    if (piece.kind === "by-hand") out(`${piece.path}: not changed, as ${piece.why}. Add: ${piece.add}\n`);
  }
  if (!isTop) out("CI and commit hooks belong to the top of the work tree: run `chatshift init` there, too.\n");
}

/** Files that are there are replaced at once, new ones are written behind them. Throws BadInput where that fails. */
function write(io: Io, writings: readonly Writing[]): void {
  const result = writeFiles(
    writings.flatMap(({ path, before, after }) => {
      const file = before === undefined ? undefined : loadFile(resolve(io.cwd, path));
      if (file?.decoded.kind !== "text") return [];
      return [{ path: resolve(io.cwd, path), before: file.bytes, after: encode(after, file.decoded) }];
    }),
  );
  if (result.kind === "failed") throw new BadInput(`${result.path} can't be written: ${result.message}`);
  for (const { path, before, after } of writings) if (before === undefined) create(resolve(io.cwd, path), after);
}

function create(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw new BadInput(`${path} can't be written: ${toMessage(error)}`);
  }
}

function toNext(facts: Facts): string {
  const { add, run } = facts.manager;
  const steps = [
    ...(isInstalled(facts) ? [] : [`${add}   # it isn't among the dependencies yet`]),
    `${run} lint   # what there is to report today`,
    `${run} lint --suppress-all   # to hear of new findings alone; commit the file that it writes`,
  ];
  return `Next:\n${steps.map((step) => `  ${step}\n`).join("")}`;
}
