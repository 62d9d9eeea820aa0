/** An upgrade of which only some changes are made. */
import { draw, type Drawn } from "./draw.js";
import type { Engine } from "./engine.js";
import type { UpgradeFlags } from "./flags.js";
import type { Io } from "./io.js";
import type { OwnText } from "./own-texts.js";
import { isSafe, type Accepts } from "./units.js";

/** Which of the changes to make, and what a person writes besides. */
export interface Choice {
  readonly accepts: Accepts;
  readonly own: readonly OwnText[];
}

/** `undefined` for none of the changes. */
export type Choose = (safe: Drawn, all: Drawn) => Choice | undefined | Promise<Choice | undefined>;

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
  const choice = await choose(safe, all);
  if (choice === undefined) return undefined;
  const drawn = await draw(io, engine, paths, { ...flags, include: "review" }, { accepts: choice.accepts });
  return choice.own.length === 0 ? drawn : (await import("./own-texts.js")).withOwnTexts(drawn, choice.own);
}
