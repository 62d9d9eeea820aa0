/**
 * Ways by which code may reach this API that nobody can follow: a call that takes the name of a method which the target
 * no longer has, and an import that can't be resolved and may be a file with a version.
 */
import { posix } from "node:path";
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Place, Site } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { isFunctionNode, unwrap } from "../../program/syntax.js";
import type { Version } from "../../version.js";
import { flatten, HOLE } from "../../flow/text.js";
import { basesOf } from "../sends/bases.js";
import { calleeText, isExternal, isLookedAt } from "../sends/calls.js";
import type { Call } from "../../flow/context.js";
import { keyOfPlace } from "../places.js";
import { hop, isHarmless, type Finder } from "../finder.js";

/** What may go by a version, so that a person has to see to it before that moves. */
export interface Loose {
  readonly place: Place;
  /** Whether it may go by that version, which is written at a place. */
  readonly mayConcern: (version: Version, place: Place) => boolean;
}

/** Names of calls that hear, collect or compare what they are given. */
const OTHER =
  /(?:^|\.)(?:on|once|off|emit|dispatch\w*|add\w*Listener|remove\w*Listener|subscribe|publish|track|capture|t|i18n|translate|gettext|has|get|set|add|delete|includes|indexOf|startsWith|endsWith|replace\w*|split|match\w*|join|concat|push|unshift|equals?|is|toBe\w*|to\w*Equal|toHaveBeen\w*|toContain\w*|querySelector\w*|getElementById|getItem|setItem|createElement|define\w*|register\w*|mock\w*|stub\w*|spyOn|returns?|resolve|reject|nock|intercept|reply|fn)$/;

/** Finds them, and tells each at its place. */
export function findLoose(finder: Finder, calls: readonly Call[], sites: readonly Site[]): readonly Loose[] {
  const known = namesIn(sites);
  const names = calls.flatMap((call) => looseCall(finder, call, known) ?? []);
  return [...names, ...looseImports(finder, sites)];
}

/** `post("close_thread", { … })`, where `post` is nobody that is known. */
function looseCall(finder: Finder, call: Call, known: ReadonlySet<string>): Loose | undefined {
  const { pack, options, view } = finder;
  const names = (call.arguments ?? []).slice(0, 3);
  const name = names.find((argument): argument is ts.StringLiteral => isEndedMethod(finder, argument));
  if (!name || finder.sends.has(call) || !hasPayload(call, name)) return undefined;
  const callee = calleeText(call);
  if (isLookedAt(callee) || isHarmless(callee) || OTHER.test(callee) || !isExternal(finder, call, undefined))
    return undefined;
  if (isElsewhere(finder, call)) return undefined;
  const place = view.placeOf(name);
  // Between the quotes.
  if (known.has(keyOfPlace({ ...place, start: place.start + 1, end: place.end - 1 }))) return undefined;
  tellLoose(finder, "unfollowed", name, formatAddress({ kind: "method", name: name.text, path: [] }));
  return { place, mayConcern: (at) => at !== options.to && pack.surface(at).method(name.text) !== undefined };
}

/** An address whose host is written out. */
const WITH_HOST = new RegExp(`^https?://[^/${HOLE}]+(?:/|$)`);

/** Whether a call is one of a client that was made for another server. */
function isElsewhere(finder: Finder, call: Call): boolean {
  const bases = basesOf(finder, call, undefined).map(flatten);
  return bases.length > 0 && bases.every((base) => WITH_HOST.test(base));
}

/** Where names stand that a followed call has. */
function namesIn(sites: readonly Site[]): ReadonlySet<string> {
  return new Set(sites.flatMap(({ kind, place }) => (kind === "name" ? [keyOfPlace(place)] : [])));
}

/** Whether a text is the name of a method that only versions before the target have. */
function isEndedMethod({ names, pack, options }: Finder, node: ts.Expression): boolean {
  if (!ts.isStringLiteral(node) || !node.text.includes("_") || !names.methods.has(node.text)) return false;
  return pack.surface(options.to).method(node.text) === undefined;
}

/** Whether something is given with it that may be the parameters. */
function hasPayload(call: Call, name: ts.Expression): boolean {
  const given: readonly ts.Expression[] = call.arguments ?? [];
  const after = given.slice(given.indexOf(name) + 1).map(unwrap);
  return after.some((node) => !ts.isStringLiteralLike(node) && !ts.isNumericLiteral(node) && !isFunctionNode(node));
}

/** Imports that lead to no file, whose last name is that of a file by which a version is reached. */
function looseImports(finder: Finder, sites: readonly Site[]): readonly Loose[] {
  const { view, options } = finder;
  const moving = sites.filter(
    ({ kind, version: { value } }) => kind === "version" && value !== undefined && value !== options.to,
  );
  const holding = new Set(moving.map(({ place }) => place.path));
  if (holding.size === 0) return [];
  const reach = reachOf(finder);
  const found: Loose[] = [];
  for (const file of view.files)
    for (const specifier of nodesOf(file).filter(isSpecifier)) {
      if (!view.isLost(specifier.text, file)) continue;
      const last = lastName(specifier.text);
      const meant = view.files.filter((other) => other !== file && lastName(view.pathOf(other)) === last);
      const paths = new Set(meant.flatMap((other) => [...reach(other)]));
      if (![...holding].some((path) => paths.has(path))) continue;
      tellLoose(finder, "unfollowed", specifier, formatAddress({ kind: "envelope", name: "web", path: ["action"] }));
      found.push({ place: view.placeOf(specifier), mayConcern: (_, place) => paths.has(place.path) });
    }
  return found;
}

/** The paths of all that a file imports, over any number of steps, and its own. */
function reachOf({ view }: Finder): (file: ts.SourceFile) => ReadonlySet<string> {
  return (start) => {
    const seen = new Set([start]);
    for (const file of seen)
      for (const { text } of nodesOf(file).filter(isSpecifier)) {
        const next = view.moduleOf(text, file);
        if (next) seen.add(next);
      }
    return new Set([...seen].map((file) => view.pathOf(file)));
  };
}

/** What names a module: behind `from`, or in a call that takes one in. */
function isSpecifier(node: ts.Node): node is ts.StringLiteral {
  if (!ts.isStringLiteral(node)) return false;
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent))
    return true;
  if (ts.isArrayLiteralExpression(parent))
    return (
      ts.isCallExpression(parent.parent) && /^(?:define|require|requirejs)$/.test(parent.parent.expression.getText())
    );
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const callee = parent.expression;
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    /^(?:[\w.]*\.)?(?:require\w*|importActual|glob)$/.test(callee.getText())
  );
}

/** `client` of `@/api/client.js` and `src/client/index.ts`. */
function lastName(path: string): string {
  const bare = (path.split(/[?#]/, 1)[0] ?? "").replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx|json)$/, "");
  return posix.basename(bare.replace(/\/index$/, ""));
}

/** Reports a place of which it isn't known which version it goes by. */
export function tellLoose(finder: Finder, why: "unfollowed" | "too-deep", node: ts.Node, at: Site["at"]): void {
  finder.add({
    kind: "lost",
    why,
    version: { value: undefined, source: "unknown", place: undefined },
    evidence: "certain",
    context: { in: "request", on: undefined },
    hops: [hop(finder, node, "written here")],
    request: undefined,
    node: undefined,
    at,
    place: finder.view.placeOf(node),
  });
}
