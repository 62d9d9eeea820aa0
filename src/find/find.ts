import { ts } from "ts-morph";
import { about } from "../fault-at.js";
import type { EngineOptions, Pack, Place, Project, Site, Unparsed } from "../model.js";
import { EVIDENCE } from "../model.js";
import { nodesOf } from "../program/nodes.js";
import { createProgram, type ProgramView } from "../program/program.js";
import { createReferences } from "../program/references.js";
import { createTree, type Tree } from "../program/tree.js";
import { findSendings, type Sending } from "./sends/calls.js";
import { forgetFrames, type Call } from "../flow/context.js";
import type { Finder, KnownNames } from "./finder.js";
import { findDeclaredNames } from "./types/declared-names.js";
import { findCuts } from "./unseen/cuts.js";
import { findDeclared } from "./types/declared.js";
import { environmentFor } from "./versions/environment.js";
import { findEscape } from "./reads/escapes.js";
import { createNamesakes } from "./types/families.js";
import { createFlow } from "../flow/aliases.js";
import { findForeign } from "./versions/foreign.js";
import { findHandedEmitters } from "./pushes/handed-emitters.js";
import { MetTypes } from "./types/met-types.js";
import { otherGiver } from "./reads/givers.js";
import { findHeaderNames } from "./requests/header-names.js";
import { readNeighbour } from "./versions/neighbours.js";
import { findLoose, type Loose } from "./unseen/loose.js";
import { findInMarkup } from "./unseen/markup.js";
import { createOrigins } from "../flow/origins.js";
import { findPushLists } from "./unseen/push-lists.js";
import { isRegistration, readRegistration } from "./webhooks/registrations.js";
import { keyOfPlace } from "./places.js";
import { readWebRequest } from "./requests/requests.js";
import { findAnswerReads } from "./reads/responses.js";
import { findSdks } from "./sdk/sdks.js";
import { findScopes } from "./scopes.js";
import { muteForeignSocket, readSocket } from "./requests/sockets.js";
import { isRoute, readRoute } from "./tests/routes.js";
import { createTexts } from "../flow/text.js";
import { createUrls } from "./urls.js";
import { createUnreadUsers, textsOf } from "./unseen/unread.js";
import { findUnfollowed } from "./unseen/unfollowed.js";
import { otherNameUse } from "./versions/name-uses.js";
import { otherVersionUse } from "./versions/version-uses.js";
import { findHandlers } from "./webhooks/webhooks.js";
import { parseWrapper, readOpaqueCall } from "./requests/wrappers.js";
import { isCall } from "../program/syntax.js";

/** Where the project meets the API, and the files that could not be read. */
export interface Found {
  readonly sites: readonly Site[];
  readonly unparsed: readonly Unparsed[];
  /** Payload literals that also go elsewhere, by their place, with where that is. */
  readonly escapes: ReadonlyMap<string, Place>;
  /** What may go by a version without being followed. */
  readonly loose: readonly Loose[];
  /** The environment variable for which a version's literal only stands in. */
  readonly environmentFor: (place: Place) => string | undefined;
  /** Where a version's literal is used for something else, if that may matter. */
  readonly otherVersionUse: (place: Place) => Place | undefined;
  /** Where the literal of a message's name is used for something else, if that may matter. */
  readonly otherNameUse: (place: Place) => Place | undefined;
  /** The file that can't be read and may use what stands at a place. */
  readonly unreadUser: (place: Place) => Place | undefined;
  /** Where what a place names or reads may come from, too, if that is not this API. */
  readonly otherGiver: (place: Place) => Place | undefined;
  readonly view: ProgramView;
  readonly tree: Tree;
}

/** Finds every site of a project, each once. */
export function findSites(project: Project, pack: Pack, options: EngineOptions): Found {
  forgetFrames();
  const view = createProgram(project);
  const unparsed = [...(project.failed ?? []), ...view.roots.flatMap((file) => unparsedOf(view, file))];
  const broken = new Set(unparsed.map(({ path }) => path));
  const files = view.files.filter((file) => !broken.has(view.pathOf(file)));
  const sites = new Map<string, Site>();
  const types = new MetTypes();
  const add = (site: Site): void => {
    const key = keyOf(site);
    const known = sites.get(key);
    if (!known || rank(site) > rank(known)) sites.set(key, site);
  };
  const finder = createFinder(view, project, pack, options, { types, add });
  const calls = files.flatMap(callsIn);
  const at = <T>(node: ts.Node, work: () => T): T => about(() => view.placeOf(node), work);
  const sendings = calls.flatMap((call) => at(call, () => findSendings(finder, call)));
  for (const { call } of sendings) finder.sends.set(call, call);
  for (const sending of sendings) at(sending.call, () => readSending(finder, sending));
  for (const call of calls) at(call, () => muteForeignSocket(finder, call));
  findSdks(finder, files, calls);
  const wrappers = options.wrappers.map(parseWrapper);
  for (const call of calls) at(call, () => readOpaqueCall(finder, call, wrappers));
  for (const file of files) at(file, () => findHandlers(finder, file));
  findHandedEmitters(finder, calls, [...sites.values()]);
  findScopes(finder, files, [...sites.values()]);
  findUnfollowed(finder, files, sendings, [...sites.values()]);
  const loose = [...findLoose(finder, calls, [...sites.values()]), ...findInMarkup(finder, [...sites.values()])];
  findHeaderNames(finder, files, [...sites.values()]);
  findPushLists(finder, files, [...sites.values()]);
  const namesakes = createNamesakes(finder);
  const known = [...sites.values()];
  const declared = [
    ...findDeclared(finder, known, types.seeds, findForeign(finder, sendings), namesakes),
    ...findDeclaredNames(finder, known, namesakes),
  ];
  loose.push(...findCuts(finder, known));
  const tree = createTree(view, finder.refs);
  return {
    sites: [...sites.values(), ...declared],
    unparsed,
    escapes: escapesOf(finder),
    loose,
    otherGiver: createOtherGiver(finder),
    unreadUser: createUnreadUsers(unparsed, view.paths, textsOf(project)),
    environmentFor: (place) => environmentFor(finder, place),
    otherVersionUse: (place) => otherVersionUse(finder, place),
    otherNameUse: (place) => otherNameUse(finder, place),
    view,
    tree,
  };
}

function createFinder(
  view: ProgramView,
  { read }: Project,
  pack: Pack,
  options: EngineOptions,
  { types, add }: Pick<Finder, "add"> & { readonly types: MetTypes },
): Finder {
  const refs = createReferences(view);
  const origins = createOrigins(refs, view);
  const flow = createFlow(refs, origins);
  const texts = createTexts(origins, refs);
  const names = namesOf(pack);
  const finder: Finder = {
    pack,
    options,
    view,
    read,
    refs,
    origins,
    flow,
    texts,
    urls: createUrls(pack.api, new Set(pack.versions.map(({ version }) => version)), names.methods),
    names,
    explained: new Set(),
    sends: new Map(),
    payloads: new Map(),
    registrations: [],
    reads: new Map(),
    parsed: new Set(),
    foreign: new Map(),
    add,
    meet: (type, position, source) => types.meet(finder, type, position, source),
    mayMeet: (position, source) => types.mayMeet(finder, position, source),
  };
  return finder;
}

function readSending(finder: Finder, sending: Sending): void {
  if (isRegistration(finder, sending)) return readRegistration(finder, sending);
  if (sending.match.neighbour !== undefined) return readNeighbour(finder, sending, sending.match.neighbour);
  if (isRoute(finder, sending)) return readRoute(finder, sending);
  if (sending.match.transport === "rtm") return readSocket(finder, sending);
  const request = readWebRequest(finder, sending);
  if (request) findAnswerReads(finder, request, sending.call);
}

function escapesOf(finder: Finder): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const literal of finder.payloads.keys()) {
    // Wherever it goes, not only on the way by which it was found.
    const escape = findEscape(finder, literal, undefined);
    const { path, start } = finder.view.placeOf(literal);
    if (escape) found.set(`${path}:${start}`, escape);
  }
  return found;
}

function createOtherGiver(finder: Finder): Found["otherGiver"] {
  const known = new Map<string, Place | undefined>();
  return (place) => {
    const key = keyOfPlace(place);
    if (!known.has(key)) {
      const name = finder.reads.get(key);
      const giver = name && otherGiver(finder, name);
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

function namesOf(pack: Pack): KnownNames {
  const named = (kind: "method" | "push" | "webhook"): Set<string> =>
    new Set(
      pack.versions.flatMap(({ version }) =>
        pack
          .surface(version)
          .all(kind)
          .map((node) => node.name),
      ),
    );
  return { methods: named("method"), pushes: named("push"), webhooks: named("webhook") };
}

/** Sites at one place that mean the same are one, whichever way they were reached. */
function keyOf({ kind, place, at, version, context, ...rest }: Site): string {
  const payload = "payload" in rest ? (rest.payload?.place.start ?? "") : "";
  return [kind, place.path, place.start, place.end, at, version.value, version.place?.start, context.in, payload].join(
    "|",
  );
}

function rank(site: Site): number {
  return EVIDENCE.indexOf(site.evidence);
}
