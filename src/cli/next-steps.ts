/** The commands that an upgrade proposes: each keeps the flags given, and was tried before it is shown. */
import { nextByHand, proposeUpgrades, toCommand } from "../report/next.js";
import type { NextStep, Proposal } from "../report/next.js";
import { matchesId } from "../text/ignores.js";
import type { Document } from "../report/document-schema.js";
import type { UpgradeFlags } from "./flags.js";
import { one, set, toQuestion } from "./typed-flags.js";

/** How many files of the project a trial is worth; above that a proposal is shown untried. */
const MOST_TRIED = 400;

export interface Trial {
  readonly paths: readonly string[];
  readonly flags: UpgradeFlags;
  readonly sources: number;
  /** What an upgrade with these would do, on the files as they are now. */
  readonly tryOut: (paths: readonly string[], flags: UpgradeFlags) => Promise<Tried>;
}

export interface Tried {
  /** How many files it would change. */
  readonly changed: number;
  /** Paths to name, too, for what still waits. */
  readonly missing: readonly string[];
}

/** What waits for a file may need others with it, which show once that one is named. */
const MOST_ROUNDS = 3;

/** What to run next after an upgrade, in words. */
export async function findNextSteps(document: Document, trial: Trial): Promise<readonly NextStep[]> {
  const steps: NextStep[] = [];
  for (const proposal of proposeUpgrades(document, trial.flags.include === "review")) {
    const asked = toRun(proposal, trial);
    const isKnown = proposal.isSure || trial.sources > MOST_TRIED;
    const paths = isKnown ? asked.paths : await findPaths(proposal, asked, trial);
    if (paths === undefined) continue;
    const run = toCommand(["upgrade", ...paths, ...toArguments(asked.flags, document.plan.to)]);
    if (!steps.some((step) => step.run === run)) steps.push({ why: proposal.why, run, isRemedy: proposal.isRemedy });
  }
  steps.push(...nextByHand(document, [...trial.paths, ...toQuestion(trial.flags, document.plan.to)]));
  if (!document.dryRun && document.summary.files.changed > 0)
    steps.push({ why: "Take back what was written", run: "chatshift undo" });
  return steps;
}

/** The paths with which a proposal changes something, as far as naming more of them helps; else `undefined`. */
async function findPaths(
  { isRemedy }: Proposal,
  { paths: asked, flags }: Pick<Trial, "paths" | "flags">,
  { tryOut }: Trial,
): Promise<readonly string[] | undefined> {
  let paths = asked;
  for (let round = 1; ; round++) {
    const { changed, missing } = await tryOut(paths, flags);
    const more = missing.filter((path) => !paths.includes(path));
    if (!isRemedy || more.length === 0 || round === MOST_ROUNDS) return changed > 0 ? paths : undefined;
    paths = [...paths, ...more];
  }
}

function toRun(
  { paths: more, review, assumeEnv, leaveIn = [] }: Proposal,
  { paths, flags }: Trial,
): Pick<Trial, "paths" | "flags"> {
  const given = paths.length === 0 && more.length > 0 ? ["."] : paths;
  return {
    paths: [...given, ...more.filter((path) => !given.includes(path))],
    flags: {
      ...flags,
      only: flags.only.length > 0 ? [...flags.only, ...leaveIn] : [],
      skip: flags.skip.filter((pattern) => !leaveIn.some((id) => matchesId(pattern, id))),
      ...(review ? { include: "review" } : {}),
      ...(assumeEnv === true ? { assumeEnv } : {}),
    },
  };
}

/** Flags as they are typed. */
function toArguments(flags: UpgradeFlags, to: string): readonly string[] {
  return [
    ...toQuestion(flags, to),
    ...one("--include", flags.include),
    ...set("--no-markers", !flags.markers),
    ...set("--typecheck", flags.typecheck),
    ...set("--assume-env", flags.assumeEnv),
    ...set("--allow-dirty", flags.allowDirty),
    ...set("--yes", flags.yes),
  ];
}
