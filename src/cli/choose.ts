/** An upgrade of which only some changes are made. */
import { draw, type Drawn } from "./draw.js";
import type { Engine } from "./engine.js";
import type { UpgradeFlags } from "./flags.js";
import type { Io } from "./io.js";
import { isSafe, type Accepts } from "./units.js";

/** Which of the changes to make; `undefined` for none of them. */
export type Choose = (safe: Drawn, all: Drawn) => Accepts | undefined | Promise<Accepts | undefined>;

/** The safe edits alone, and these with those to look over: what there is to choose from. */
export async function drawChoices(
  io: Io,
  engine: Engine,
  paths: readonly string[],
  flags: UpgradeFlags,
): Promise<readonly [safe: Drawn, all: Drawn]> {
  const safe = await draw(io, engine, paths, flags, { accepts: isSafe });
  return [safe, await draw(io, engine, paths, { ...flags, include: "review" }, { prepared: safe.prepared })];
}

/** What an upgrade would do with the changes that are chosen; `undefined` when none is. */
export async function drawChosen(
  io: Io,
  engine: Engine,
  paths: readonly string[],
  flags: UpgradeFlags,
  choose: Choose,
): Promise<Drawn | undefined> {
  const [safe, all] = await drawChoices(io, engine, paths, flags);
  const accepts = await choose(safe, all);
  return accepts && draw(io, engine, paths, { ...flags, include: "review" }, { accepts });
}
