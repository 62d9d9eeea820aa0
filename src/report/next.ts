/** Commands worth running after a run, each with why. None repeats the one that ran. */
import { isEnvironment } from "../text/documents.js";
import type { Document } from "./document-schema.js";

export interface NextStep {
  readonly why: string;
  /** As it is typed. */
  readonly run: string;
  /** Whether it takes away what most edits wait for. */
  readonly isRemedy?: boolean;
}

/** An upgrade that may be worth running: paths to name beside those given, and whether review changes are made. */
export interface Proposal {
  readonly why: string;
  readonly paths: readonly string[];
  readonly review: boolean;
  readonly assumeEnv?: boolean;
  /** Ids of what `--only` and `--skip` are to leave in. */
  readonly leaveIn?: readonly string[];
  /** Whether it is known to change something; else it has to be tried. */
  readonly isSure: boolean;
  readonly isRemedy: boolean;
}

/** The upgrades that a run of one suggests, best first. `isReviewed`: it made the review changes, too. */
export function proposeUpgrades(document: Document, isReviewed: boolean): readonly Proposal[] {
  const { dryRun, summary, waits = [], findings } = document;
  const review = findings.filter(
    ({ status, tier, fix, heldBy }) =>
      status === "open" && tier !== "note" && fix?.tier === "review" && heldBy === undefined,
  ).length;
  const cures = waits.filter(({ paths, review: asks }) => paths.length > 0 || (asks && !isReviewed));
  const all = { paths: [...new Set(cures.flatMap(({ paths }) => paths))], review: cures.some((one) => one.review) };
  const [most] = cures;
  const beside = all.paths.filter((path) => !isEnvironment(path));
  const isSetToReview = findings.some(
    ({ kind, status, fix, path }) =>
      kind === "version" && status === "open" && fix?.tier === "review" && !isEnvironment(path),
  );
  const leftOut = leftOutOfVersions(document);
  // What writes these changes and more, in the same files, needs no trial.
  const isSure = dryRun && summary.files.changed > 0;
  return [
    ...(isSure ? [{ why: "Write these changes", paths: [], review: isReviewed, isSure: true, isRemedy: false }] : []),
    ...(most === undefined
      ? []
      : [
          {
            why: `Also write what waits for ${most.why.replace(/, .*/, "")}`,
            paths: all.paths,
            review: all.review || isReviewed,
            isSure: isSure && all.paths.length === 0,
            isRemedy: true,
          },
        ]),
    ...(leftOut.length > 0
      ? [
          {
            why: "Carry whole what hangs on one version",
            paths: [],
            review: isReviewed,
            leaveIn: leftOut,
            isSure,
            isRemedy: most === undefined,
          },
        ]
      : []),
    ...(beside.length < all.paths.length
      ? [
          {
            why: "Carry the code alone, and set the environment yourself",
            paths: beside,
            review: isReviewed || isSetToReview,
            assumeEnv: true,
            isSure: false,
            isRemedy: false,
          },
        ]
      : []),
    ...(review > 0 && !isReviewed && !all.review
      ? [{ why: `Make ${review} more, and look them over`, paths: [], review: true, isSure, isRemedy: false }]
      : []),
  ];
}

/** Ids of what options leave out, and what versions that are held need. */
function leftOutOfVersions({ findings, plan }: Document): readonly string[] {
  const held = new Set(
    findings.flatMap(({ kind, heldBy, group }) => (kind === "version" && heldBy !== undefined ? [group] : [])),
  );
  const left = findings.filter(
    ({ status, group, failsAt }) =>
      status === "skipped" && group !== undefined && held.has(group) && failsAt === plan.to,
  );
  return [...new Set(left.map(({ id }) => id))];
}

/** The next commands after `lint`; `args` are the paths and flags that ask an upgrade the same. */
export function nextAfterLint(document: Document, args: readonly string[]): readonly NextStep[] {
  const { findings } = document;
  const upgrade = toCommand(["upgrade", ...args]);
  const open = findings.filter(({ status, tier }) => status === "open" && tier !== "note");
  const countBy = (how: "upgrade" | "review"): number => open.filter(({ appliedBy }) => appliedBy === how).length;
  const [safe, review] = [countBy("upgrade"), countBy("review")];
  const isWaiting = safe + review === 0 && open.some(({ heldBy }) => heldBy !== undefined);
  return [
    ...(isWaiting ? [{ why: "See what the edits wait for", run: `${upgrade} --dry-run` }] : []),
    ...(safe > 0 ? [{ why: `Fix ${safe} of these`, run: upgrade }] : []),
    ...(review > 0
      ? [
          {
            why: `${safe > 0 ? "Also make" : "Make"} ${review} that a person should look over`,
            run: `${upgrade} --include review`,
          },
        ]
      : []),
    ...nextByHand(document, args),
  ];
}

/** What leads on to the work that no edit does. */
export function nextByHand({ summary }: Document, args: readonly string[]): readonly NextStep[] {
  const { manual } = summary.left;
  return manual === 0
    ? []
    : [{ why: `List the ${manual} left by hand, with the code to write`, run: toCommand(["todo", ...args]) }];
}

/** A command line of chatshift, quoted for a POSIX shell. */
export function toCommand(args: readonly string[]): string {
  return ["chatshift", ...args.map(quote)].join(" ");
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
