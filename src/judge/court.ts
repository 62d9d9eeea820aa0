import type { Tree } from "../program/tree.js";
import type { NamedSite } from "../../transforms/transform.js";
import type { EngineOptions, KeySite, Pack, Place } from "../model.js";
import type { Surroundings } from "./meet.js";

/** What judging needs beside the site. */
export interface Court extends Surroundings {
  readonly pack: Pack;
  readonly options: EngineOptions;
  readonly command: "upgrade" | "lint";
  /** Whether failing at the target is an error: it was asked for. */
  readonly isTargetGiven: boolean;
  /** Places of version literals that calls of another API share. */
  readonly shared: ReadonlySet<string>;
  text(path: string): string;
  /** The code around the sites. */
  readonly tree: Tree;
  /** Sites that stand for a node by its name at a place. */
  sitesAt(place: Place): readonly NamedSite[];
  /** Whether the object of a key has another key, too. */
  hasKey(site: KeySite, name: string): boolean;
  /** Where the literal that starts at a place also goes. */
  escape(literal: Place): Place | undefined;
  /** The values that the request of a site is given, by dotted path. */
  values(request: string | undefined): ReadonlyMap<string, string> | undefined;
}

/** A place as a key of maps. */
export function keyOf({ path, start }: Place): string {
  return `${path}:${start}`;
}
