import type { ts } from "ts-morph";
import type { Address } from "../address.js";
import type {
  Context,
  EngineOptions,
  Evidence,
  Hop,
  Pack,
  Place,
  Project,
  Site,
  SiteVersion,
  Surface,
  SurfaceNode,
} from "../model.js";
import { isModelled } from "../flow/summaries/summary.js";
import type { ProgramView } from "../program/program.js";
import type { References } from "../program/references.js";
import { isMergeName } from "../program/syntax.js";
import { compareVersions, type Version } from "../version.js";
import { framesOf, type Call, type Env } from "../flow/context.js";
import type { Flow } from "../flow/aliases.js";
import type { Origins } from "../flow/origin.js";
import type { Texts } from "../flow/text.js";
import type { Urls } from "./urls.js";

/** Whether a call does no more with what it is given than the summaries say, by its name as written. */
export function isHarmless(callee: string): boolean {
  return isModelled(callee) || isMergeName(callee);
}

/** What every part of the finder works with. */
export interface Finder {
  readonly pack: Pack;
  readonly others: readonly OtherPack[];
  readonly options: EngineOptions;
  readonly view: ProgramView;
  /** Any other local file of the project. */
  readonly read: Project["read"];
  readonly refs: References;
  readonly origins: Origins;
  readonly flow: Flow;
  readonly texts: Texts;
  readonly urls: Urls;
  /** Names that a method, push or webhook has in any version. */
  readonly names: KnownNames;
  /** Expressions that a followed message already explains as its name. */
  readonly explained: Set<ts.Node>;
  /**
   * Calls that send something to the API or to a neighbour, each with the call that names where to; `receiver` where
   * what it is called on decides, `known` where a package or the user says that it is this API.
   */
  readonly sends: Map<ts.Node, Call | "receiver" | "known">;
  /** Literals and forms that are payloads, with the way to them. */
  readonly payloads: Map<ts.ObjectLiteralExpression | ts.NewExpression, Env>;
  /** What literals that are payloads are sent in or for, where it is an instance or has a `toJSON`. */
  readonly instances: Map<ts.ObjectLiteralExpression, ts.Expression>;
  /** Webhooks that the program registers, as far as they are read; by whichever API. */
  readonly registrations: Registration[];
  /** The names at reads, by their places. */
  readonly reads: Map<string, ts.Node>;
  /** Calls that hold a value of the API against a schema. */
  readonly parsed: Set<ts.Node>;
  /** Places at which another API's messages are named or read, with where those come in. */
  readonly foreign: Map<string, Place>;
  add(site: Site): void;
  /** Says that values of a type stand at a position. True when the type declares what is there. */
  meet(type: ts.Type, position: Position, source: Source): boolean;
  /** Whether some type may declare what is there. */
  mayMeet(position: Position, source: Source): boolean;
}

/** Another pack of the same run. */
export interface OtherPack {
  readonly id: string;
  /** Whether it comes first: what is of one of several is told by the first of these. */
  readonly isBefore: boolean;
  /** The packages that speak its API. */
  readonly sdks: Pack["api"]["sdks"];
  readonly names: KnownNames;
}

export interface KnownNames {
  readonly methods: ReadonlySet<string>;
  /** Methods that the latest version no longer has. */
  readonly ended: ReadonlySet<string>;
  readonly pushes: ReadonlySet<string>;
  readonly webhooks: ReadonlySet<string>;
}

/** What all sites of one request, socket or webhook share. */
export interface Source {
  readonly version: SiteVersion;
  readonly evidence: Evidence;
  readonly context: Context;
  readonly hops: readonly Hop[];
  readonly request: string | undefined;
}

/** Webhooks registered by one call, and what sites of their handlers share with it. */
export interface Registration {
  readonly names: ReadonlySet<string>;
  readonly source: Source;
}

/** The version to read a source's names at: what it names, else what the user said. */
export function versionOf(finder: Finder, source: Source): Version | undefined {
  return source.version.value ?? finder.options.from;
}

export function surfaceOf(finder: Finder, source: Source): Surface | undefined {
  const version = versionOf(finder, source);
  return version && finder.pack.versions.some((known) => known.version === version)
    ? finder.pack.surface(version)
    : undefined;
}

/** A child of a node by the name that the code gives it. */
export interface Child {
  /** As the version of the source has it. */
  readonly node: SurfaceNode | undefined;
  /** The same, or as the latest version before it that has it: where a name is late, what is below it is, too. */
  readonly known: SurfaceNode | undefined;
}

export function childOf(finder: Finder, source: Source, parent: SurfaceNode, name: string): Child {
  const surface = surfaceOf(finder, source);
  const then = surface?.get(parent.id);
  const node = then && surface?.child(then, name);
  return { node, known: node ?? (surface && lateChild(finder, surface.version, parent, name)) };
}

function lateChild({ pack }: Finder, before: Version, parent: SurfaceNode, name: string): SurfaceNode | undefined {
  for (const { version } of pack.versions.toReversed()) {
    if (compareVersions(version, before) >= 0) continue;
    const surface = pack.surface(version);
    const then = surface.get(parent.id);
    const child = then && surface.child(then, name);
    if (child) return child.name.startsWith("<") ? undefined : child;
  }
  return undefined;
}

/**
 * What a method sends or is answered, or a message carries. Of one that the version doesn't have, it is that of the
 * latest version before it that has it.
 */
export function rootOf(
  finder: Finder,
  source: Source,
  at: Address,
  part: "request" | "response" | "payload",
): SurfaceNode | undefined {
  const surface = surfaceOf(finder, source);
  if (!surface) return undefined;
  for (const { version } of finder.pack.versions.toReversed()) {
    if (compareVersions(version, surface.version) > 0) continue;
    const then = finder.pack.surface(version);
    const owner = then.find(at);
    if (owner) return then.child(owner, part);
  }
  return undefined;
}

/** The same source, of which nothing that is found is certain. */
export function lessSure<S extends Source>(source: S): S {
  return source.evidence === "certain" ? { ...source, evidence: "likely" } : source;
}

/** The same source, less surely where more calls lead to what is found than are kept. */
export function seenFrom<S extends Source>(source: S, isCutOff: boolean): S {
  return isCutOff ? lessSure(source) : source;
}

/** What all sites of one request share; nothing of their own. */
export function sourceOf({ version, evidence, context, hops, request }: Source): Source {
  return { version, evidence, context, hops, request };
}

/** The calls that the walk went through, nearest to the site's code first. */
export function hopsOf(finder: Finder, env: Env): Hop[] {
  return framesOf(env).map(({ call }) => hop(finder, call, "called here"));
}

export function hop(finder: Finder, node: ts.Node, what: string): Hop {
  return { place: finder.view.placeOf(node), what };
}

/** A node of a payload together with the way to it as met in the code. */
export interface Position {
  readonly node: SurfaceNode;
  readonly at: Address;
  /** The name by which the object that stands there was read. */
  readonly from?: Place;
  /** One of many that may be meant: it counts only where it has what is read. */
  readonly isAny?: boolean | undefined;
  /** Whether more calls led there than are kept, so that the values of others may come in. */
  readonly isCut?: boolean | undefined;
}
