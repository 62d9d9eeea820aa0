/**
 * The plugin's rules: what each tells, and which findings are whose. ESLint has one level for a rule, so what `lint` calls
 * an error and what it calls a warning are never told by the same one.
 */
import type { Kind } from "../change.js";
import type { CheckId, Finding } from "../model.js";

export const RULES = [
  "no-outdated",
  "no-removed",
  "no-unknown",
  "scopes",
  "warnings",
  "behaviour",
  "no-marker",
] as const;
export type RuleName = (typeof RULES)[number];

export interface RuleFacts {
  readonly description: string;
  readonly type: "problem" | "suggestion";
  readonly recommended: "error" | "warn";
  /** Whether its reports may carry a fix or suggestions. */
  readonly hasRemedies: boolean;
}

export const FACTS: { readonly [K in RuleName]: RuleFacts } = {
  "no-outdated": {
    description: "Everything that fails at the target version and can be carried there",
    type: "problem",
    recommended: "error",
    hasRemedies: true,
  },
  "no-removed": {
    description: "Names that were removed or changed by the target version in a way that a person must handle",
    type: "problem",
    recommended: "error",
    hasRemedies: false,
  },
  "no-unknown": {
    description: "Methods, parameters, pushes, webhooks and fields that the version in use does not have",
    type: "problem",
    recommended: "error",
    hasRemedies: false,
  },
  scopes: {
    description: "Authorization scopes that a call lacks, or that were removed by the target version",
    type: "problem",
    recommended: "error",
    hasRemedies: false,
  },
  warnings: {
    description: "What may fail, or works for now: of the four rules above, all that `chatshift lint` calls a warning",
    type: "suggestion",
    recommended: "warn",
    hasRemedies: true,
  },
  behaviour: {
    description: "What works differently at the target version though no name changes",
    type: "suggestion",
    recommended: "warn",
    hasRemedies: false,
  },
  "no-marker": {
    description: "Comments that `chatshift upgrade` left for a person, and ignore comments without an id or a reason",
    type: "suggestion",
    recommended: "warn",
    hasRemedies: false,
  },
};

const OWNERS: { readonly [K in Kind | CheckId]: RuleName } = {
  add: "no-removed",
  rename: "no-removed",
  move: "no-removed",
  replace: "no-removed",
  remove: "no-removed",
  retype: "no-removed",
  require: "no-removed",
  undocumented: "no-removed",
  behaviour: "behaviour",
  version: "no-outdated",
  "old-version": "no-outdated",
  "unknown-method": "no-unknown",
  "unknown-parameter": "no-unknown",
  "missing-parameter": "no-unknown",
  "unknown-value": "no-unknown",
  "unknown-read": "no-unknown",
  "unknown-push": "no-unknown",
  "unknown-version": "no-unknown",
  "lower-version": "no-unknown",
  "unknown-call": "no-unknown",
  signature: "no-removed",
  unfollowed: "no-unknown",
  "too-deep": "no-unknown",
  "other-side": "no-unknown",
  "wrong-transport": "no-unknown",
  withdrawn: "no-removed",
  unparsed: "no-unknown",
  scope: "scopes",
  leaves: "behaviour",
  "type-error": "no-outdated",
  neighbour: "behaviour",
  marker: "no-marker",
  document: "no-unknown",
  "unused-ignore": "no-marker",
};

/** The rule that reports a finding. What has a remedy is outdated, whatever it is; notes are about behaviour. */
export function toRule(finding: Pick<Finding, "kind" | "fix" | "severity" | "address">): RuleName {
  if (finding.severity === "info") return "behaviour";
  const topic = toTopic(finding);
  const isOfErrors = FACTS[topic].recommended === "error";
  if (finding.severity === "error") return isOfErrors ? topic : "no-removed";
  return isOfErrors ? "warnings" : topic;
}

function toTopic({ kind, fix, address }: Pick<Finding, "kind" | "fix" | "address">): RuleName {
  if (fix !== undefined) return "no-outdated";
  return address.startsWith("scope:") ? "scopes" : OWNERS[kind];
}
