/**
 * The public API: the two sentences of the tool as pure functions over a project that the caller provides, the
 * bundled rules, and what is needed to use their results. Reading and writing files is the caller's.
 */
export { lint } from "./lint.js";
export { BadInput } from "./errors.js";
export type {
  Edit,
  Evidence,
  Finding,
  LintOptions,
  Outcome,
  Pack,
  Place,
  Project,
  Reported,
  Severity,
  Source,
  Status,
  UpgradeOptions,
} from "./model.js";
export { loadBuiltinPack } from "./rules/builtin.js";
export { applyEdits } from "./text/apply-edits.js";
export { upgrade } from "./upgrade.js";
export { compareVersions, parseVersion } from "./version.js";
export type { Version } from "./version.js";
