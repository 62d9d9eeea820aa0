/** What a run asks of one of its packs. */
import type { EngineOptions, Pack, Packs } from "../model.js";
import { firstOf } from "./pack-set.js";
import type { Version } from "../version.js";

/** The options as a pack takes them. */
export interface Goal<O extends EngineOptions = EngineOptions> {
  readonly options: O;
  /** Whether the pack has the version that the run goes to; without it nothing is carried there. */
  readonly isCarried: boolean;
}

/**
 * Where a pack goes: to the version that is asked for, if it has that one. Where nobody named one, a pack that is not
 * versioned together with the first goes to its own newest stable version.
 */
export function goalOf<O extends EngineOptions>(pack: Pack, packs: Packs, options: O): Goal<O> {
  const known = (version: Version | undefined): Version | undefined =>
    pack.versions.some((one) => one.version === version) ? version : undefined;
  const isOther = !isTogether(pack, firstOf(packs)) && options.to === packs.newestStable;
  const to = known(options.to) ?? pack.newestStable;
  return {
    options: { ...options, from: known(options.from), fromWebhooks: known(options.fromWebhooks), to },
    isCarried: to === options.to || isOther,
  };
}

/** Whether the versions of one pack are those of the other: packs of one vendor name each other. */
function isTogether(pack: Pack, first: Pack): boolean {
  return pack.id === first.id || pack.id in first.api.neighbours || first.id in pack.api.neighbours;
}
