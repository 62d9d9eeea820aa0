/** What a user can say to `upgrade` and `lint` beside the paths. */
import type { Severity } from "../model.js";
import type { BaselineFlags } from "./baseline/apply.js";
import type { CacheFlags } from "./cached.js";
import type { ChangeFlags } from "./change-spec.js";
import type { EngineFlags, SharedFlags } from "./options.js";
import type { Output } from "./outputs.js";
import type { ReportFile } from "./report-files.js";

export interface UpgradeFlags extends SharedFlags {
  readonly to?: string;
  readonly include?: "review";
  readonly dryRun?: true;
  readonly diff?: true;
  readonly yes?: true;
  readonly allowDirty?: true;
  readonly markers: boolean;
  readonly typecheck?: true;
  readonly assumeEnv?: true;
  readonly commit?: true;
  readonly commitSteps?: true;
  readonly branch?: string;
  readonly report: readonly ReportFile[];
  readonly interactive?: true;
}

export interface LintFlags extends EngineFlags, BaselineFlags, ChangeFlags, CacheFlags {
  readonly target?: string;
  readonly failOn: Severity;
  readonly scopes?: string;
  readonly format: readonly Output[];
  readonly outputFile?: string;
  readonly minimum?: string;
}
