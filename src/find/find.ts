import { ts } from "ts-morph";
import { about } from "../fault-at.js";
import type { EngineOptions, Pack, Packs, Place, Project, Site, Source, Unparsed } from "../model.js";
import { EVIDENCE } from "../model.js";
import { goalOf, type Goal } from "../packs/goal.js";
import { endedMethods } from "../packs/words.js";
import { nodesOf } from "../program/nodes.js";
import { createModules } from "../program/modules/modules.js";
import { createProgram, type ProgramView } from "../program/program.js";
import { createReferences } from "../program/references.js";
import { createTree, type Tree } from "../program/tree.js";
import { findSendings, type Sending } from "./sends/calls.js";
import { destinyOf } from "./sends/destiny.js";
import { forgetFrames, type Call, type Env } from "../flow/context.js";
import type { Finder, KnownNames, OtherPack } from "./finder.js";
import { findDeclaredNames } from "./types/declared-names.js";
import { findCuts } from "./unseen/cuts.js";
import { declarationsMet, findDeclared } from "./types/declared.js";
import { environmentFor } from "./versions/environment.js";
import { findEscape } from "./reads/escapes.js";
import { createNamesakes } from "./types/families.js";
import { createFlow } from "../flow/aliases.js";
import { findForeign } from "./versions/foreign.js";
import { guestsOf } from "./unseen/guests.js";
import { findHandedEmitters } from "./pushes/handed-emitters.js";
import { MetTypes } from "./types/met-types.js";
import { otherGiver } from "./reads/givers.js";
import { findHeaderNames } from "./requests/header-names.js";
import { readNeighbour } from "./versions/neighbours.js";
import { findLoose, type Loose } from "./unseen/loose.js";
import { findInMarkup } from "./unseen/markup.js";
import { createOrigins } from "../flow/origins.js";
import { findPathNames } from "./unseen/path-names.js";
import { findPushLists } from "./unseen/push-lists.js";
import { isRegistration, readRegistration } from "./webhooks/registrations.js";
import { once } from "../once.js";
import { isEnvironment } from "../text/documents.js";
import { doubting, keyOfPlace } from "./places.js";
import { readWebRequest } from "./requests/requests.js";
import { findAnswerReads } from "./reads/responses.js";
import { findSdks } from "./sdk/sdks.js";
import { findScopes } from "./scopes.js";
import { muteForeignSocket, readSocket } from "./requests/sockets.js";
import { isRoute, readRoute } from "./tests/routes.js";
import { createTexts } from "../flow/text.js";
import { createUrls, type BareNames } from "./urls.js";
import { createUnreadUsers, textsOf } from "./unseen/unread.js";
import { findExpectations } from "./unseen/expectations.js";
import { findTwins, twinsOf } from "./unseen/twins.js";
import { findLeftVersions } from "./unseen/left-versions.js";
import { findUnfollowed } from "./unseen/unfollowed.js";
import { otherNameUse } from "./versions/name-uses.js";
import { otherVersionUse } from "./versions/version-uses.js";
import { findHandlers } from "./webhooks/webhooks.js";
import { parseWrapper, readOpaqueCall } from "./requests/wrappers.js";
import { isCall } from "../program/syntax.js";

/** Where the project meets an API. */
export interface PackFound {
  readonly pack: Pack;
  /** What the run asks of that pack. */
  readonly goal: Goal;
  readonly sites: readonly Site[];
  /** Payload literals that also go elsewhere, by their place, with where that is. */
  readonly escapes: ReadonlyMap<string, Place>;
  /** What may go by a version without being followed. */
  readonly loose: readonly Loose[];
  /** Where a version's literal is used for something else, if that may matter. */
  readonly otherVersionUse: (place: Place) => Place | undefined;
  /** Where the literal of a message's name is used for something else, if that may matter. */
  readonly otherNameUse: (place: Place) => Place | undefined;
  /** Where what a place names or reads may come from, too, if that is not this API. */
  readonly otherGiver: (place: Place) => Place | undefined;
  /** The environment variable for which a version's literal only stands in. */
  readonly environmentFor: (place: Place) => string | undefined;
}

/** Where the project meets the APIs, and the files that could not be read. */
export interface Found {
  /** The packs that were asked for, and those that imported files call for. */
  readonly packs: Packs;
  readonly parts: readonly PackFound[];
  /** The sites of all parts. */
  readonly sites: readonly Site[];
  readonly unparsed: readonly Unparsed[];
  /** The file that can't be read and may use what stands at a place. */
  readonly unreadUser: (place: Place) => Place | undefined;
  readonly view: ProgramView;
  readonly tree: Tree;
}

/** What is looked through for all packs. */
interface Ground {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly Call[];
  /** Texts in other languages that load files of the program. */
  readonly guests: readonly Source[];
}

/** A finder at work, and what it has found so far. */
interface Search {
  readonly finder: Finder;
  readonly goal: Goal;
  readonly types: MetTypes;
  readonly sites: ReadonlyMap<string, Site>;
  readonly sendings: readonly Sending[];
}

/**
 * Finds every site of a project, each once. Where something may change in a file that only imports lead to, all who
 * import that file are read, too; so are files that may stand in its place.
 */
export function findSites(project: Project, given: Packs, options: EngineOptions): Found {
  const found = findIn(project, given, options);
  const known = new Set(found.view.paths);
  const more = [...otherImporters(project, found, known), ...twinsOf(project, found.sites, known)];
  return more.length === 0 ? found : findSites({ ...project, sources: [...project.sources, ...more] }, given, options);
}

function otherImporters(project: Project, { sites }: Found, known: ReadonlySet<string>): readonly Source[] {
  const { sources, importersOf, read } = project;
  const own = new Set(sources.map(({ path }) => path));
  // What no edit of this run may touch stays as it is, whoever else imports it.
  const mayChange = ({ place, version }: Site): boolean =>
    [place, ...(version.place ? [version.place] : [])].some(
      ({ path }) => project.isWritable(path) || isEnvironment(path),
    );
  const shared = new Set(
    sites.flatMap((site) =>
      site.kind === "call" || own.has(site.place.path) || !mayChange(site) ? [] : [site.place.path],
    ),
  );
  if (shared.size === 0 || !importersOf) return [];
  const { resolve } = createModules(project);
  const paths = new Set([...shared].flatMap((path) => importersOf(path, resolve)));
  return [...paths].flatMap((path) => {
    const text = known.has(path) ? undefined : read(path);
    return text === undefined ? [] : [{ path, text }];
  });
}

/** The program and how values are followed in it are one for all packs. */
function findIn(project: Project, given: Packs, options: EngineOptions): Found {
  forgetFrames();
  const view = createProgram(project);
  const unparsed = [...(project.failed ?? []), ...view.roots.flatMap((file) => unparsedOf(view, file))];
  const broken = new Set(unparsed.map(({ path }) => path));
  const files = view.files.filter((file) => !broken.has(view.pathOf(file)));
  const met = given.widened?.(importedTexts(project, view)) ?? given;
  const shared = createShared(view, project);
  const calls = files.flatMap(callsIn);
  const at = <T>(node: ts.Node, work: () => T): T => aboutNode(shared, node, work);
  const start = (packs: Packs): readonly Search[] =>
    packs.members.map((pack) => startSearch(shared, pack, packs, options, calls));
  const first = start(met);
  // An API that only a part of a URL names has no word in the project by which it is met.
  const packs = met.joined?.(neighboursIn(first)) ?? met;
  const searches = packs === met ? first : start(packs);
  for (const { finder, sendings } of searches) for (const { call } of sendings) finder.sends.set(call, call);
  const wrappers = options.wrappers.map(parseWrapper);
  for (const { finder, sendings } of searches) {
    for (const sending of sendings) at(sending.call, () => readSending(finder, sending));
    for (const call of calls) at(call, () => muteForeignSocket(finder, call));
    findSdks(finder, files, calls);
  }
  const isSent = (call: Call): boolean => searches.some(({ finder }) => finder.sends.has(call));
  for (const { finder } of searches)
    for (const call of calls) if (!isSent(call)) at(call, () => readOpaqueCall(finder, call, wrappers));
  for (const { finder } of searches) for (const file of files) at(file, () => findHandlers(finder, file));
  const guests = guestsOf(project, view.paths);
  const parts = searches.map((search) => finishSearch(search, searches, { files, calls, guests }));
  return {
    packs,
    parts,
    sites: parts.flatMap(({ sites }) => sites),
    unparsed,
    unreadUser: createUnreadUsers(unparsed, view.paths, textsOf(project)),
    view,
    tree: createTree(view, shared.refs),
  };
}

function neighboursIn(searches: readonly Search[]): ReadonlySet<string> {
  return new Set(searches.flatMap(({ sendings }) => sendings.flatMap(({ match }) => match.neighbour ?? [])));
}

/** Texts that only imports lead to. */
function importedTexts({ sources }: Project, view: ProgramView): readonly string[] {
  const own = new Set(sources.map(({ path }) => path));
  return view.files.flatMap((file) => (own.has(view.pathOf(file)) ? [] : [file.text]));
}

/** Does some work about a node; what it throws names that place. */
function aboutNode<T>({ view }: Shared, node: ts.Node, work: () => T): T {
  return about(() => view.placeOf(node), work);
}

function startSearch(shared: Shared, pack: Pack, packs: Packs, options: EngineOptions, calls: readonly Call[]): Search {
  const goal = goalOf(pack, packs, options);
  const sites = new Map<string, Site>();
  const types = new MetTypes();
  const add = (site: Site): void => {
    const key = keyOf(site);
    const known = sites.get(key);
    if (!known || rank(site) > rank(known)) sites.set(key, site);
  };
  const own = packs.members.indexOf(pack);
  const others = packs.members.flatMap((other, index) => (other === pack ? [] : [toOther(other, index < own)]));
  const finder = createFinder(shared, pack, others, goal.options, { types, add });
  const sendings = calls.flatMap((call) => aboutNode(shared, call, () => findSendings(finder, call)));
  return { finder, goal, types, sites, sendings };
}

/** What is found only once all that can be followed was. */
function finishSearch(search: Search, searches: readonly Search[], { files, calls, guests }: Ground): PackFound {
  const { finder, goal, types, sites, sendings } = search;
  findHandedEmitters(finder, calls, [...sites.values()]);
  findScopes(finder, files, [...sites.values()]);
  findUnfollowed(finder, files, sendings, [...sites.values()]);
  const all = (): Site[] => searches.flatMap((search) => [...search.sites.values()]);
  const loose = [...findLoose(finder, calls, all()), ...findInMarkup(finder, [...sites.values()], guests)];
  findPathNames(finder, files, all());
  findLeftVersions(finder, files, all());
  findTwins(finder, files, all());
  findExpectations(finder, calls, all());
  findHeaderNames(finder, files, [...sites.values()]);
  findPushLists(finder, files, [...sites.values()]);
  const namesakes = createNamesakes(finder);
  const known = [...sites.values()];
  const declared = [
    ...findDeclared(finder, known, types.seeds, createOtherApi(search, searches), namesakes),
    ...findDeclaredNames(finder, known, namesakes),
  ];
  loose.push(...findCuts(finder, known));
  return {
    pack: finder.pack,
    goal,
    sites: [...sites.values(), ...declared],
    escapes: escapesOf(finder),
    loose,
    otherGiver: createOtherGiver(search, searches),
    environmentFor: (place) => environmentFor(finder, place),
    otherVersionUse: (place) => otherVersionUse(finder, place),
    otherNameUse: (place) => otherNameUse(finder, place),
  };
}

/** The other API for which a declared property must stay. Where one that is judged here moves it too, both are asked. */
function createOtherApi(
  search: Search,
  searches: readonly Search[],
): (declaration: ts.Declaration) => string | undefined {
  const foreign = once(() => findForeign(search.finder, search.sendings));
  const rivals = searches
    .filter((one) => one !== search)
    .map(({ finder, sites, types }) => ({
      id: finder.pack.id,
      met: once(() => declarationsMet(finder, [...sites.values()], types.seeds)),
    }));
  return (declaration) => {
    const staying = rivals.find(({ met }) => met().get(declaration) === false);
    if (staying) return staying.id;
    const api = foreign().get(declaration);
    return rivals.some(({ id, met }) => id === api && met().get(declaration) === true) ? undefined : api;
  };
}

/** What all packs of a run have in common: the program, how values go in it, and what is explained in it. */
type Shared = Pick<Finder, "view" | "read" | "refs" | "origins" | "flow" | "texts" | "explained" | "registrations">;

function createShared(view: ProgramView, { read }: Project): Shared {
  const refs = createReferences(view);
  const origins = createOrigins(refs, view);
  const flow = createFlow(refs, origins);
  return {
    view,
    read,
    refs,
    origins,
    flow,
    texts: createTexts(origins, refs),
    explained: new Set(),
    registrations: [],
  };
}

function createFinder(
  shared: Shared,
  pack: Pack,
  others: Finder["others"],
  options: EngineOptions,
  { types, add }: Pick<Finder, "add"> & { readonly types: MetTypes },
): Finder {
  const names = namesOf(pack);
  const finder: Finder = {
    ...shared,
    pack,
    others,
    options,
    urls: createUrls(
      pack.api,
      new Set(pack.versions.map(({ version }) => version)),
      names.methods,
      bareNames(names, others),
    ),
    names,
    sends: new Map(),
    payloads: new Map(),
    instances: new Map(),
    reads: new Map(),
    parsed: new Set(),
    foreign: new Map(),
    add,
    meet: (type, position, source) => types.meet(finder, type, position, source),
    mayMeet: (position, source) => types.mayMeet(finder, position, source),
  };
  return finder;
}

function toOther(pack: Pack, isBefore: boolean): OtherPack {
  return { id: pack.id, isBefore, sdks: pack.api.sdks, names: namesOf(pack) };
}

/** Of a name that an earlier pack has, too, that one tells. A name of one word may be anybody's. */
function bareNames({ methods, ended }: KnownNames, others: Finder["others"]): BareNames {
  const isOwn = (name: string): boolean =>
    name.includes("_") && !others.some(({ isBefore, names }) => isBefore && names.methods.has(name));
  return { telling: new Set([...methods].filter(isOwn)), distinct: new Set([...ended].filter(isOwn)) };
}

function readSending(known: Finder, sending: Sending): void {
  const { host, method } = sending.match;
  const isShared = host === "unseen" && known.others.some(({ names }) => names.methods.has(method?.name ?? ""));
  const finder = isShared ? doubting(known, sending.call) : known;
  if (isRegistration(finder, sending)) readRegistration(finder, sending);
  const { neighbour } = sending.match;
  // A neighbour whose own rules are met is read by these.
  if (finder.others.some(({ id }) => id === neighbour)) return;
  if (neighbour !== undefined) return readNeighbour(finder, sending, neighbour);
  if (isRoute(finder, sending)) return readRoute(finder, sending);
  if (sending.match.transport === "rtm") return readSocket(finder, sending);
  const request = readWebRequest(finder, sending);
  if (request) findAnswerReads(finder, request, sending.call);
}

function escapesOf(finder: Finder): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const literal of finder.payloads.keys()) {
    // Wherever it goes, not only on the way by which it was found.
    const instance = ts.isObjectLiteralExpression(literal) ? finder.instances.get(literal) : undefined;
    const escape = findEscape(finder, literal, undefined) ?? (instance && findEscape(finder, instance, undefined));
    const { path, start } = finder.view.placeOf(literal);
    if (escape) found.set(`${path}:${start}`, escape);
  }
  return found;
}

/** What another API gives that is read here by its own rules, too, is no other giver: then both are asked. */
function createOtherGiver({ finder }: Search, searches: readonly Search[]): PackFound["otherGiver"] {
  const rivals = searches.flatMap((one) => (one.finder === finder ? [] : [one.finder]));
  const known = new Map<string, Place | undefined>();
  return (place) => {
    const key = keyOfPlace(place);
    if (!known.has(key)) {
      const name = finder.reads.get(key);
      const judges = rivals.filter(({ reads }) => reads.has(key));
      const isJudged = (call: Call, env: Env): boolean =>
        judges.some((one) => one.sends.has(call) && destinyOf(one, call, env) === "own");
      const giver = name && otherGiver(finder, name, isJudged);
      known.set(key, finder.foreign.get(key) ?? (giver && finder.view.placeOf(giver)));
    }
    return known.get(key);
  };
}

function callsIn(file: ts.SourceFile): Call[] {
  return nodesOf(file).filter(isCall);
}

function unparsedOf(view: ProgramView, file: ts.SourceFile): Unparsed[] {
  const [error] = view.syntaxErrors(file);
  if (!error) return [];
  const { line, character } = file.getLineAndCharacterOfPosition(error.start);
  const message = ts.flattenDiagnosticMessageText(error.messageText, " ");
  return [{ why: "syntax", path: view.pathOf(file), line: line + 1, column: character + 1, message }];
}

const namesOfPacks = new WeakMap<Pack, KnownNames>();

function namesOf(pack: Pack): KnownNames {
  const known = namesOfPacks.get(pack) ?? allNames(pack);
  namesOfPacks.set(pack, known);
  return known;
}

function allNames(pack: Pack): KnownNames {
  const named = (kind: "method" | "push" | "webhook"): Set<string> =>
    new Set(
      pack.versions.flatMap(({ version }) =>
        pack
          .surface(version)
          .all(kind)
          .map((node) => node.name),
      ),
    );
  const ended = new Set(endedMethods(pack));
  return { methods: named("method"), ended, pushes: named("push"), webhooks: named("webhook") };
}

/** Sites at one place that mean the same are one, whichever way they were reached. */
function keyOf({ kind, place, at, version, context, ...rest }: Site): string {
  const payload = "payload" in rest ? rest.payload?.place : undefined;
  const [by, from] = [version.place, payload].map((other) => (other ? `${other.path}:${String(other.start)}` : ""));
  return [kind, place.path, place.start, place.end, at, version.value, by, context.in, from].join("|");
}

function rank(site: Site): number {
  return EVIDENCE.indexOf(site.evidence);
}
