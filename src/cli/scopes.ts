/** `chatshift scopes`, from its flags to its exit code. */
import { BadInput, EXIT } from "../errors.js";
import type { ScopeReport } from "../scopes.js";
import type { Engine } from "./engine.js";
import type { Io } from "./io.js";
import { toEngineOptions, toTarget } from "./options.js";
import type { SharedFlags } from "./options.js";
import { theConfig } from "./parts.js";
import { prepare } from "./prepare.js";

export interface ScopesFlags extends SharedFlags {
  readonly target?: string;
  readonly scopes?: string;
}

export async function scopes(io: Io, engine: Engine, paths: readonly string[], flags: ScopesFlags): Promise<number> {
  const prepared = await prepare(io, engine, paths, flags);
  const { pack, project, failed } = prepared;
  const config = theConfig(prepared, io.cwd, flags, { key: "target", named: flags.target });
  const to = toTarget(pack, flags.target ?? config.target, "--target");
  const options = { ...toEngineOptions(pack, flags, config, to), ...toScopes(flags) };
  const { findScopeReport } = await import("../scopes.js");
  const report = findScopeReport(project, pack, options);
  if (flags.format === "json") {
    const { toScopesDocument } = await import("../report/scopes-json.js");
    io.out(`${JSON.stringify(toScopesDocument(pack.id, report, project.textOf), null, 2)}\n`);
  } else {
    const { formatScopes } = await import("../report/scopes-text.js");
    io.out(formatScopes(pack.name, report, await io.paint()));
  }
  for (const { path, reason } of failed) io.error(`${path}: ${reason}\n`);
  for (const { path, line, column, message } of report.unparsed) io.error(`${path}:${line}:${column} ${message}\n`);
  return failed.length > 0 ? EXIT.unread : toExit(report);
}

/** What is listed lacks something, or asks for what nobody needs. */
function toExit({ unparsed, missing, spare }: ScopeReport): number {
  if (unparsed.length > 0) return EXIT.unread;
  return missing.length > 0 || spare.length > 0 ? EXIT.left : EXIT.done;
}

/** The scopes that a flag names, separated by commas or spaces. Throws BadInput for a text that is no list of them. */
export function toScopes({ scopes: text }: { readonly scopes?: string }): { readonly scopes?: readonly string[] } {
  if (text === undefined) return {};
  const names = text.split(/[\s,]+/).filter((name) => name !== "");
  const wrong = names.find((name) => !/^[\w.-]+:[a-z]+$/.test(name));
  if (names.length === 0 || wrong !== undefined)
    throw new BadInput(
      `--scopes ${text}: expected scopes separated by commas`,
      "For example --scopes chats--all:rw,customers:ro.",
    );
  return { scopes: names };
}
