import type { Around } from "../../transforms/transform.js";
import type { EngineOptions, Finding, KeySite, Pack, Place, Site } from "../model.js";
import type { Version } from "../version.js";
import type { Surroundings } from "./meet.js";

/** What judging needs beside the site. */
export interface Court extends Courtroom {
  readonly command: "upgrade" | "lint";
}

/** The same, whoever asks. */
export interface Courtroom extends Surroundings {
  /** All that was found of its pack. */
  readonly sites: readonly Site[];
  readonly pack: Pack;
  readonly options: EngineOptions;
  /** Whether the pack has the version that the run goes to. */
  readonly isCarried: boolean;
  /** Places of version literals that calls of another API share. */
  readonly shared: ReadonlySet<string>;
  readonly text: (path: string) => string;
  /** What transforms may ask about the rest of the project. */
  readonly around: Around;
  /** The ids of the markers that stand above a place. */
  readonly markersAt: (place: Place) => readonly string[];
  /** Where the literal that starts at a place also goes. */
  readonly escape: (literal: Place) => Place | undefined;
  /** The environment variable for which the literal of a version only stands in. */
  readonly environmentFor: (place: Place) => string | undefined;
  /** Where the literal of a version is used for something else, if that may matter. */
  readonly otherVersionUse: (place: Place) => Place | undefined;
  /** What may go by a version, written at that place, without being followed. */
  readonly looseUse: (at: Version, place: Place) => Place | undefined;
  /** The file that can't be read and may use what stands at a place. */
  readonly unreadUser: (place: Place) => Place | undefined;
  /** Where the literal of a message's name is used for something else, if that may matter. */
  readonly otherNameUse: (place: Place) => Place | undefined;
  /** Where what a place names or reads may come from, too, if that is not this API. */
  readonly otherGiver: (place: Place) => Place | undefined;
  /** The keys that give a request a parameter, by its dotted path as the code has it. */
  readonly keysAt: (request: string | undefined, path: string) => readonly KeySite[];
  /** All keys of a request. */
  readonly keysOf: (request: string | undefined) => readonly KeySite[];
  /** Whether all that a request is given is seen. */
  readonly isSeen: (request: string | undefined) => boolean;
  /** The values that the request of a site is given, by dotted path. */
  readonly values: (request: string | undefined) => ReadonlyMap<string, string> | undefined;
}

/** What a finding is the same by in two runs over one text. */
export function keyOfFinding({ id, at, place }: Finding): string {
  return [id, at, place.path, place.start, place.end].join(" ");
}

/** A place as a key of maps. */
export function keyOf({ path, start }: Place): string {
  return `${path}:${start}`;
}
