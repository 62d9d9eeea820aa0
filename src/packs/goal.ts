/** What a run asks of one of its packs. */
import type { EngineOptions, Pack, Packs } from "../model.js";
import type { Version } from "../version.js";

/** The options as a pack takes them. */
export interface Goal<O extends EngineOptions = EngineOptions> {
  readonly options: O;
  /** Whether the pack has the version that the run goes to; without it nothing is carried there. */
  readonly isCarried: boolean;
}

/**
 * Where a pack goes: to the version that is asked for, if it has that one. A pack that counts its versions in another
 * way goes to its own newest stable version where nobody named one.
 */
export function goalOf<O extends EngineOptions>(pack: Pack, packs: Packs, options: O): Goal<O> {
  const known = (version: Version | undefined): Version | undefined =>
    pack.versions.some((one) => one.version === version) ? version : undefined;
  const isOther = pack.api.versions !== packs.members[0]?.api.versions && options.to === packs.newestStable;
  const to = known(options.to) ?? pack.newestStable;
  return {
    options: { ...options, from: known(options.from), fromWebhooks: known(options.fromWebhooks), to },
    isCarried: to === options.to || isOther,
  };
}
