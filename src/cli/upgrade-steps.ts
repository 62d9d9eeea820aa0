/** `upgrade --commit-steps`: from version to version, each step one run and one commit. */
import { BadInput, EXIT } from "../errors.js";
import { compareVersions } from "../version.js";
import type { Engine } from "./engine.js";
import type { UpgradeFlags } from "./flags.js";
import type { Io } from "./io.js";
import { toEngineOptions, toTarget } from "./options.js";
import { theConfig } from "./parts.js";
import { prepare, type Prepared } from "./prepare.js";
import { upgrade } from "./upgrade.js";
import { settleRuns } from "./write-recorded.js";

/** The report is that of the last step; of each before it, its first line is shown. Ends at a step that can't be made. */
export async function upgradeInSteps(
  io: Io,
  engine: Engine,
  paths: readonly string[],
  given: UpgradeFlags,
): Promise<number> {
  if (given.interactive === true || given.dryRun === true || given.format === "json")
    throw new BadInput("--commit-steps shows and asks nothing on its way", "Leave out what was given with it.");
  settleRuns(io);
  const prepared = await prepare(io, engine, paths, given);
  const config = theConfig(prepared, io.cwd, given, { key: "to", named: given.to });
  const to = toTarget(prepared.pack, given.to ?? config.to, "--to");
  const { from, fromWebhooks } = toEngineOptions(prepared.pack, given, config, to);
  const [first] = prepared.pack.versions;
  const starts = [from, fromWebhooks, first?.version].flatMap((version) => version ?? []);
  const way = prepared.pack.versions
    .map(({ version }) => version)
    .filter((one) => compareVersions(one, to) < 0 && starts.every((start) => compareVersions(start, one) < 0));
  const { branch, ...plain } = given;
  const flags = { ...plain, commit: true, yes: true } as const;
  let unused = branch;
  let read: Prepared | undefined = prepared;
  for (const version of way) {
    let shown = "";
    const quiet = { ...io, out: (text: string) => void (shown += text), progress: undefined };
    const step = { ...flags, to: version, report: [], ...(unused === undefined ? {} : { branch: unused }) };
    const code = await upgrade(quiet, engine, paths, step, undefined, read);
    if (code === EXIT.unread) {
      io.out(shown);
      return code;
    }
    if (!shown.startsWith("Wrote")) continue;
    unused = undefined;
    read = undefined;
    io.out(`${version}: ${shown.slice(0, shown.search(/\n\n|$/)).replaceAll("\n", " ")}\n`);
  }
  const last = { ...flags, to, ...(unused === undefined ? {} : { branch: unused }) };
  return upgrade(io, engine, paths, last, undefined, read);
}
