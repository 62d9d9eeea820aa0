/** The plugin's rules: what each tells, and which findings are whose. */
import type { Kind } from "../change.js";
import type { CheckId, Finding } from "../model.js";

export const RULES = ["no-outdated", "no-removed", "no-unknown", "scopes", "behaviour", "no-marker"] as const;
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
    description: "Everything that can be carried to the target version, the version literal included",
    type: "problem",
    recommended: "error",
    hasRemedies: true,
  },
  "no-removed": {
    description: "Names that are gone or changed by the target version in a way that a person must carry over",
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
    description: "Authorization scopes that a call lacks, or that are gone by the target version",
    type: "problem",
    recommended: "error",
    hasRemedies: false,
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
  unfollowed: "no-unknown",
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

/** The rule that reports a finding: what has a remedy is outdated, whatever it is; notes only tell of behaviour. */
export function toRule({ kind, fix, tier, address }: Finding): RuleName {
  if (fix !== undefined) return "no-outdated";
  if (tier === "note") return "behaviour";
  return address.startsWith("scope:") ? "scopes" : OWNERS[kind];
}
