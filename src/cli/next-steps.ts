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
  /** How many files an upgrade with these would change, on the files as they are now. */
  readonly tryOut: (paths: readonly string[], flags: UpgradeFlags) => Promise<number>;
}

/** What to run next after an upgrade, in words. */
export async function findNextSteps(document: Document, trial: Trial): Promise<readonly NextStep[]> {
  const steps: NextStep[] = [];
  for (const proposal of proposeUpgrades(document, trial.flags.include === "review")) {
    const { paths, flags } = toRun(proposal, trial);
    const isWorth = proposal.isSure || trial.sources > MOST_TRIED || (await trial.tryOut(paths, flags)) > 0;
    const run = toCommand(["upgrade", ...paths, ...toArguments(flags, document.plan.to)]);
    if (isWorth && !steps.some((step) => step.run === run))
      steps.push({ why: proposal.why, run, isRemedy: proposal.isRemedy });
  }
  steps.push(...nextByHand(document, [...trial.paths, ...toQuestion(trial.flags, document.plan.to)]));
  if (!document.dryRun && document.summary.files.changed > 0)
    steps.push({ why: "Take back what was written", run: "chatshift undo" });
  return steps;
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
