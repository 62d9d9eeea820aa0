/** The nouns that the stages hand on: surface and plan, sites, findings, edits. */
import type { Address } from "./address.js";
import type {
  ApiRules,
  Change,
  ChangeId,
  Conversion,
  Direction,
  Kind,
  LifeStatus,
  Tier,
  Transport,
  Verb,
} from "./change.js";
import type { Version } from "./version.js";

// ---- surface -------------------------------------------------------------------------------------------------

export type NodeKind =
  "method" | "push" | "webhook" | "structure" | "envelope" | "scope" | "header" | "behaviour" | "field";

/** One thing of the API as it is at one version. Nodes of two versions with the same `id` are the same thing. */
export interface SurfaceNode {
  /** The address under which it was born and the version: `method:close_thread.request.chat_id@3.0`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly address: Address;
  /** Last segment of the address: the name that client code writes. */
  readonly name: string;
  readonly parent: SurfaceNode | undefined;
  /** As the reference words it; `""` for what has no type. */
  readonly type: string;
  /** Structures whose fields are its fields. */
  readonly of: readonly string[];
  readonly isArray: boolean;
  readonly required: boolean;
  readonly values: readonly (string | number | boolean)[];
  /** Empty: on all transports, in all directions. */
  readonly on: readonly Transport[];
  readonly in: readonly Direction[];
  /** Whether its children are known at all: an unlisted request, response or payload is unknown, not empty. */
  readonly isListed: boolean;
  readonly withdrawn: string | undefined;
}

export interface MethodNode extends SurfaceNode {
  readonly kind: "method";
  readonly title: string;
  readonly transports: readonly Transport[];
  /** Of a call over HTTP; with `get` its parameters stand in the query. */
  readonly verb: Verb;
  readonly scopes: Readonly<Record<Transport, readonly string[]>>;
  readonly needs: "one" | "all";
  readonly pushes: readonly string[];
  readonly webhooks: readonly string[];
}

/** What one version offers. Look-ups take names and addresses of that version. */
export interface Surface {
  readonly version: Version;
  /** Its own address, or the same thing reached through structures: `push:incoming_chat.payload.chat.thread.events.recipients`. */
  find(address: Address): SurfaceNode | undefined;
  method(name: string): MethodNode | undefined;
  /** The node with that identity, if this version has it. */
  get(id: string): SurfaceNode | undefined;
  /** Children by own entry, then by structure (and what it extends), then by `<placeholder>`. */
  child(node: SurfaceNode, name: string): SurfaceNode | undefined;
  /** Own and structures' children, placeholders as `<name>`. */
  children(node: SurfaceNode): readonly SurfaceNode[];
  /** All methods, pushes, webhooks, structures, envelopes, scopes or headers. */
  all(kind: Exclude<NodeKind, "field">): readonly SurfaceNode[];
  /** Every node, structure fields once. */
  nodes(): Iterable<SurfaceNode>;
}

// ---- plan ----------------------------------------------------------------------------------------------------

/** Where a node is met: some changes hold for one direction or transport only. */
export interface Context {
  readonly in: Direction | undefined;
  readonly on: Transport | undefined;
}

/** One change met by a node on its way. */
export interface Step {
  readonly change: Change;
  /** What it did to this node; `noted` for behaviours and for what only words are about. */
  readonly effect: "renamed" | "moved" | "replaced" | "removed" | "retyped" | "required" | "noted" | "undocumented";
  readonly from: Address;
  /** New addresses; empty when removed. */
  readonly to: readonly Address[];
  readonly convert: Conversion | undefined;
}

/** What becomes of one node from A to B. */
export interface Fate {
  readonly from: Address;
  /** Ids of the nodes at B that carry on: itself, its successors, or none. */
  readonly ids: readonly string[];
  /** Their addresses at B. */
  readonly to: readonly Address[];
  readonly outcome: "same" | "renamed" | "moved" | "replaced" | "gone";
  /** Own steps only, oldest first; a renamed method is no step of its parameters. */
  readonly steps: readonly Step[];
}

export interface Plan {
  readonly api: string;
  readonly from: Version;
  readonly to: Version;
  /** The fate of a node of the surface at `from`; the id may also be of a structure's field. */
  fate(id: string, context: Context): Fate;
}

/** A version in the life of its API. */
export interface VersionInfo {
  readonly version: Version;
  readonly released: string | undefined;
  readonly status: LifeStatus;
  /** The day since which it has that status. */
  readonly since?: string | undefined;
  readonly note?: string | undefined;
}

/** The packs of one run: one, or several whose APIs one project calls. */
export interface Packs {
  /** That of the first: the findings of checks that no API answers to bear it. */
  readonly id: string;
  /** The names of all. */
  readonly name: string;
  /** All that a member has, in order. */
  readonly versions: readonly VersionInfo[];
  /** Where an upgrade goes that nobody names a version for. */
  readonly newestStable: Version;
  /** At least one. */
  readonly members: readonly Pack[];
  /** Those and what else these texts call for, where more can be loaded. */
  readonly widened?: (texts: readonly string[]) => Packs;
  /** Those and others with these ids, where they can be loaded. */
  readonly joined?: (ids: ReadonlySet<string>) => Packs;
  /** One that isn't among the members. */
  readonly others?: (id: string) => Pack | undefined;
  change(id: ChangeId): Change | undefined;
}

/** One pack, loaded: versions in order, their surfaces, and the plans between them. By itself it is a set of one. */
export interface Pack extends Packs {
  /** How clients reach the API. */
  readonly api: ApiRules;
  readonly changes: readonly Change[];
  surface(version: Version): Surface;
  /** `from` older than `to`. */
  plan(from: Version, to: Version): Plan;
}

// ---- sites ---------------------------------------------------------------------------------------------------

/** A range of a file: UTF-16 offsets from 0 in the text as read (without BOM). */
export interface Place {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export const EVIDENCE = ["guess", "likely", "certain"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** One step of the way that led to a site, for `--explain-evidence`. */
export interface Hop {
  readonly place: Place;
  readonly what: string;
}

export type VersionSource =
  "url" | "request" | "header" | "sdk" | "base" | "registration" | "option" | "assumed" | "unknown";

export interface SiteVersion {
  readonly value: Version | undefined;
  readonly source: VersionSource;
  /** The literal digits (`3.1`) that a move of the version rewrites, or the range of a package's releases. */
  readonly place: Place | undefined;
  /** Of a request that names a version itself: that of its socket. */
  readonly connection?: Version | undefined;
  /** Of what a package speaks: its name, and the range to write for each version that some release speaks. */
  readonly release?: Release;
}

/** How a project lists a package: the range as written, and the one to write for each version that some release speaks. */
export interface Release {
  readonly package: string;
  readonly range: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * How a name stands in the code, which decides how it is rewritten:
 * `text`: inside a string or template piece (place = the name alone); `identifier`: a property name or key;
 * `shorthand`: `{ name }` in a literal; `pattern`: `{ name }` in a destructuring; `implied`: not at all, a package's
 * function or the order of its arguments stands for it.
 */
export type Form = "text" | "identifier" | "shorthand" | "pattern" | "implied";

interface SiteBase {
  readonly place: Place;
  readonly version: SiteVersion;
  readonly evidence: Evidence;
  readonly context: Context;
  readonly hops: readonly Hop[];
  /** The node at the site's version, if that version has it. */
  readonly node: SurfaceNode | undefined;
  /** The way as met: `push:incoming_chat.payload.chat.thread.events.recipients`. */
  readonly at: Address;
  /** What all sites of one request share. */
  readonly request: string | undefined;
}

export interface Built {
  readonly before: string;
  readonly after: string;
}

/** A method, push, webhook or scope named in the code. */
export interface NameSite extends SiteBase {
  readonly kind: "name";
  /** The member of an object that the same text names, too, and by which the code calls it. */
  readonly alsoGoes: Place | undefined;
  readonly form: Form;
  /** Of a name that is put together from pieces: what stands before and behind the place. */
  readonly built?: Built;
  /** Places of one discriminant (case, enum member, registration) are renamed together or not at all. */
  readonly discriminant: string | undefined;
  /** The text or array that lists it together with others. */
  readonly list: Place | undefined;
  /** Of a scope: the version literals of all calls that need it as long as they stay. */
  readonly serves?: readonly Place[];
}

/** A key of a payload written by the code. */
export interface KeySite extends SiteBase {
  readonly kind: "key";
  /** The node whose child the key is meant to be. */
  readonly parent: SurfaceNode;
  /** The literal that makes the object, also for what is assigned or read later. */
  readonly literal: Place;
  readonly form: Form;
  /** The whole property or assignment, and its value; none when the key alone is known (`p[k]`). */
  readonly property: Place | undefined;
  readonly value: Place | undefined;
  readonly valueText: string | undefined;
  readonly shape: ValueShape;
  /** Texts that the declared type of a value lists, where nothing else shows it. */
  readonly listed?: readonly ListedValue[] | undefined;
  /** Names that the code takes out of the object again: `delete body.id`. */
  readonly dropped?: ReadonlySet<string>;
}

export interface ListedValue {
  readonly value: string;
  readonly place: Place;
}

/** A field of a response, push or webhook read by the code. */
export interface ReadSite extends SiteBase {
  readonly kind: "read";
  /** The node whose child is read. */
  readonly parent: SurfaceNode;
  /** The name by which the object was read, if it was: `chat` of `res.chat.thread`, wherever the chat went in between. */
  readonly under: Place | undefined;
  /** `a.b` as a whole; none in a pattern. */
  readonly access: Place | undefined;
  /** Only asks whether there is something: `if (a.b)`. */
  readonly isTruthTest: boolean;
  /** Fields of the same value that stand as the other side of a `||` or `??`: `chat.thread || chat.threads[0]`. */
  readonly beside: readonly string[];
  readonly form: Form;
}

/** A request as a whole: its payload literal, if one is seen, and which keys it certainly has. */
export interface CallSite extends SiteBase {
  readonly kind: "call";
  readonly payload: PayloadView | undefined;
}

/** The version digits themselves; what they govern points at them by `version.place`. */
export interface VersionSite extends SiteBase {
  readonly kind: "version";
  /** Another version literal that it moves with. */
  readonly along?: Place | undefined;
  /** Whether no call is seen that goes by it. */
  readonly isUnused?: true;
}

/** A place where a known value leaves what can be followed, or a name that no version has. */
export interface LostSite extends SiteBase {
  readonly kind: "lost";
  readonly why: "leaves" | "too-deep" | "unknown-name" | "unknown-version" | "other-side" | "unfollowed" | "signature";
  /** What a package takes otherwise from some releases on. */
  readonly signature?: { readonly of: string; readonly releases: string; readonly advice: string };
}

/** A call of another API on the same host whose version stands in the same literal. */
export interface NeighbourSite extends SiteBase {
  readonly kind: "neighbour";
  readonly neighbour: string;
}

/** A field in a declared type that holds what the API sends or takes. */
export interface DeclaredSite extends SiteBase {
  readonly kind: "declared";
  readonly form: Form;
  readonly parent: SurfaceNode;
  /** The declared property that all its uses share. */
  readonly property: string;
  readonly stays: Stays | undefined;
  /** Whether it is a key of a schema: what stands behind it describes the value. */
  readonly isDescribing?: boolean | undefined;
  /** Texts that its type lists, where it is declared. */
  readonly listed?: readonly ListedValue[] | undefined;
}

/**
 * Why a declared property, or a name that may be its, is left as it is: the type also holds what another API sends or
 * takes (`api`), a value of it goes elsewhere (`goes`), or it is a schema that other values are held against
 * (`parsed`); it is a variable, too, or no plain field (`bound`); or it
 * isn't known whether the name is that property's (`unknown`).
 */
export type Stays =
  | { readonly why: "api"; readonly api: string }
  | { readonly why: "goes" | "parsed"; readonly place: Place }
  | { readonly why: "bound" | "unknown" };

export type Site = NameSite | KeySite | ReadSite | CallSite | VersionSite | LostSite | NeighbourSite | DeclaredSite;
export type SiteKind = Site["kind"];

export type ValueShape =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "array" | "single" | "object" | "number" | "time" | "other" };

export interface PayloadView {
  readonly place: Place;
  /** Dotted paths of the keys that are written, nested ones too, with their values as written. */
  readonly keys: ReadonlyMap<string, string>;
  /** False when a spread or an unread part may add keys. */
  readonly isComplete: boolean;
}

// ---- findings and edits --------------------------------------------------------------------------------------

/** Replace the text in `place` by `text`; an insertion has an empty place. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
  /** What it is part of, where what happens to the items of one list must be written at once. */
  readonly of?: readonly ListChange[];
  /** Rewrites a whole statement or chain: what else was to be written in it goes with it. */
  readonly whole?: true;
}

/** Items as they are written between brackets: properties of a literal or pattern, elements of an array. */
export interface ListView {
  /** With the brackets. */
  readonly place: Place;
  readonly items: readonly Place[];
  /** Set for members of declared types, which may also be separated by lines alone. */
  readonly mark?: ";";
}

/** Where a list stands that goes when nothing is left in it: as an item of another list, behind `=`, or as a value. */
export type Holder =
  | { readonly kind: "value" }
  | { readonly kind: "item"; readonly whole: Place; readonly outer: ListView }
  | { readonly kind: "assigned"; readonly whole: Place; readonly name: Place };

/** What happens to one item of a list: it is removed, comes in as the last one, or goes to the list around. */
export type ListChange =
  | {
      readonly kind: "drop";
      readonly list: ListView;
      readonly item: Place;
      readonly holder: Holder | undefined;
    }
  | { readonly kind: "append"; readonly list: ListView; readonly text: string }
  | {
      readonly kind: "lift";
      readonly list: ListView;
      readonly item: Place;
      readonly holder: Holder;
      /** Its name and value where the list around is no list, but what is assigned. */
      readonly as: { readonly name: string; readonly value: Place };
    };

export type Severity = "error" | "warning" | "info";
export type Status = "fixed" | "open" | "suppressed" | "skipped";
/** Checks that answer to no change, each with its own words. */
export const CHECKS = [
  "version", // the version literal itself
  "old-version", // deprecated, switched off, or below what is asked for
  "unknown-method",
  "unknown-parameter",
  "missing-parameter",
  "unknown-value",
  "unknown-read",
  "unknown-push",
  "unknown-version",
  "lower-version", // than that of the socket
  "unknown-call",
  "signature", // a class or function of a package changes with its release
  "unfollowed", // may reach the API
  "too-deep", // more leads there than is followed
  "other-side",
  "wrong-transport",
  "withdrawn", // off the pages of every version
  "scope",
  "leaves",
  "type-error",
  "neighbour",
  "marker",
  "document",
  "unused-ignore",
  "unparsed",
] as const;
export type CheckId = (typeof CHECKS)[number];

export interface Fix {
  readonly tier: "safe" | "review";
  readonly edits: readonly Edit[];
  /** What is written instead while some of the calls that a place serves stay at their version. */
  readonly meanwhile?: readonly Edit[];
}

/** What is said about one site. Words come last: `message` and `advice` are made in one place from the rest. */
export interface Finding {
  /** The change that decides (`agent-chat/3.2/close-thread-renamed`) or a check (`agent-chat/unknown-method`). */
  readonly id: string;
  /** All changes on the way. */
  readonly changes: readonly ChangeId[];
  readonly kind: Kind | CheckId;
  readonly address: Address;
  readonly at: Address;
  readonly tier: Tier;
  readonly severity: Severity;
  /** The version at which the place fails, when it does. */
  readonly failsAt: Version | undefined;
  readonly evidence: Evidence;
  readonly version: SiteVersion;
  readonly place: Place;
  readonly hops: readonly Hop[];
  readonly fix: Fix | undefined;
  /** What a rename asks to be written at a place that is left for another reason: right as soon as another finding writes it. */
  readonly wish?: readonly Edit[];
  readonly message: string;
  readonly advice: string;
  readonly outside: string | undefined;
  /** What this finding moves with: a version literal, a discriminant. */
  readonly joins: readonly string[];
  /** Version literals, as in `joins`, that all move or this stays. */
  readonly awaits?: readonly string[];
}

/** Edits that are right only together. */
export interface EditGroup {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** Why it can't be written, if it can't. */
  readonly heldBy: string | undefined;
}

// ---- outcome of a run ----------------------------------------------------------------------------------------

/** A text of the project: decoded, without its BOM, line ends as they are. */
export interface Source {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** An error that a type checker finds; its place is in the text that it was given. */
export interface TypeFault {
  readonly place: Place;
  readonly code: number;
  readonly message: string;
}

/** All errors of the project with these texts, by path, in place of its own; with `only`, those in some files. */
export type TypeCheck = (texts: ReadonlyMap<string, string>, only?: readonly string[]) => readonly TypeFault[];

/** The file that a specifier means in a file, by absolute names. */
export type Resolve = (specifier: string, containing: string) => string | undefined;

/** What the engine sees of a project; the surfaces (CLI, ESLint, jscodeshift) provide it. */
export interface Project {
  /** Absolute folder that paths are relative to, with `/` and without one at its end. */
  readonly root: string;
  /** Files in question that passed the sieve. */
  readonly sources: readonly Source[];
  /** Texts that are no code: those that name the API, and all `.env*` files. */
  readonly documents: readonly Source[];
  /** Any other local file, by its path; `undefined` when there is none. */
  readonly read: (path: string) => string | undefined;
  /** Names of what lies in a folder, by its path (`.` is the root); empty where there is none. */
  readonly list?: (path: string) => readonly string[];
  /** Whether something lies at a path; where it isn't told, `list` says. */
  readonly has?: (path: string) => boolean;
  /** Of the names in a folder those that a pattern matches; where it isn't told, `list` says. */
  readonly named?: (path: string, pattern: string) => readonly string[];
  /** The path that links lead to, of a file or folder; the same where there are none. */
  readonly realPath?: (path: string) => string;
  /**
   * Other code that imports a local file, by what resolves the names of modules; of surfaces that leave out code which
   * names nothing of the API.
   */
  readonly importersOf?: (path: string, resolve: Resolve) => readonly string[];
  /** False for files that may be read but not changed (outside the given paths). */
  readonly isWritable: (path: string) => boolean;
  /** Why a file can't be changed, as a relative clause ("which git ignores"); of surfaces that know. */
  readonly lockOf?: (path: string) => string | undefined;
  /** Files that turned out not to be readable: nothing in them is met. */
  readonly failed?: readonly Unparsed[];
  /** The project's own type checker, where its word is wanted. */
  readonly typeCheck?: TypeCheck | undefined;
}

export interface EngineOptions {
  /** Version of the sites that name none. */
  readonly from: Version | undefined;
  readonly fromWebhooks: Version | undefined;
  /** Where to go (upgrade) or what to hold against (lint). */
  readonly to: Version;
  /** Ids or prefixes. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** `name:method,payload` as given by `--wrapper` or the config. */
  readonly wrappers: readonly string[];
  readonly guesses: boolean;
  /** Whether versions that are deprecated or switched off are told, and the lowest that may be used. */
  readonly age?: { readonly minimum: Version | undefined };
  /** The scopes that the app has, where the user says so. */
  readonly scopes?: readonly string[];
}
export interface UpgradeOptions extends EngineOptions {
  readonly includeReview: boolean;
  readonly markers: boolean;
  /** Versions in environment files move with the code although nobody asked for review: the user sets them himself. */
  readonly assumeEnv?: boolean;
  /** Of what the other options ask for, what the user agreed to; without it all of it. */
  readonly accepts?: (finding: Finding) => boolean;
}
export type LintOptions = EngineOptions;

/** A finding with what became of it. */
export interface Reported {
  readonly finding: Finding;
  readonly status: Status;
  readonly group: string | undefined;
  readonly heldBy: string | undefined;
  /** Of a lint: whether an upgrade writes it, by itself or with what is to be looked over. */
  readonly appliedBy?: "upgrade" | "review";
  /** Of what a surface suppresses: it is known already, or was there before a change. */
  readonly suppressedBy?: "baseline" | "unchanged";
  /** Of a fix that waits for calls that stay: what is written until then. */
  readonly meanwhile?: readonly Edit[];
}

/** A file that passed the sieve and is not looked into, and where in it the reason stands: line and column from 1. */
export interface Unparsed {
  /** Of a `closed` one nothing is seen by others either. */
  readonly why: "syntax" | "closed" | "fault";
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Outcome {
  readonly from: Version | undefined;
  readonly to: Version;
  /** Sorted by path, start, id. */
  readonly reported: readonly Reported[];
  /** All edits to make, markers too; none overlap. */
  readonly edits: readonly Edit[];
  readonly unparsed: readonly Unparsed[];
  /** Steps outside the code that concern this project. */
  readonly outside: readonly string[];
}
