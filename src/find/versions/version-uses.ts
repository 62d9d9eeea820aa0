/** What else a version or base URL that stands in a constant is used for, beside this API and its neighbours. */
import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { boundBy, isAccess, isEquality, isFunctionNode, parentOf, staticName } from "../../program/syntax.js";
import { calleeText, isLookedAt, valueOf, waysOf } from "../sends/calls.js";
import type { Call } from "../../flow/context.js";
import { isHarmless, type Finder } from "../finder.js";
import { literalAround } from "../requests/requests.js";
import { flatten, type Text } from "../../flow/text.js";
import { saysVersion } from "../../version.js";

/** Options of clients that say where to send to, or which version to speak. */
const ABOUT_SENDING =
  /^(url|uri|path|pathname|href|endpoint|base|baseURL|baseUrl|prefixUrl|prefix|rootUrl|host|hostname|x-api-version|apiVersion)$/i;
const DEEPEST = 6;

/**
 * Where the literal around a version's digits also goes: to another server, into a header, a store, a comparison.
 * `undefined` when all that is seen of it is for this API, its neighbours, or only shown; whole URLs are not asked.
 */
export function otherVersionUse(finder: Finder, version: Place): Place | undefined {
  const literal = literalAround(finder, version);
  if (!literal) return undefined;
  // The name of a member is no value.
  if (isMemberName(literal)) return undefined;
  const digits = literal.getSourceFile().text.slice(version.start, version.end);
  const named = namedAfter(literal, digits);
  if (named) return finder.view.placeOf(named);
  if (isWholeUrl(finder, literal)) return undefined;
  const found = new VersionUses(finder, version).from(literal, DEEPEST);
  return found && finder.view.placeOf(found);
}

/** `{ "3.4": names }`, `pushes["3.4"] = names` */
function isMemberName(literal: ts.Expression): boolean {
  const { parent } = literal;
  if (ts.isPropertyAssignment(parent)) return parent.name === literal;
  return ts.isElementAccessExpression(parent) && parent.argumentExpression === literal;
}

function isWholeUrl(finder: Finder, literal: ts.Expression): boolean {
  return finder.texts.of(literal, undefined).some((text) => {
    const match = finder.urls.match(flatten(text));
    return match !== undefined && (match.method?.name !== undefined || match.transport === "rtm");
  });
}

/** What is around a literal that goes by the version: `namespace v35`, `const API_V3_5`, `{ "3.5": url }`. */
function namedAfter(literal: ts.Node, digits: string): ts.Node | undefined {
  for (let node = parentOf(literal); node; node = parentOf(node)) {
    const name = isNamed(node) ? node.name : undefined;
    if (name && saysVersion(name.getText(), digits)) return name;
  }
  return undefined;
}

function isNamed(node: ts.Node): node is ts.Node & { readonly name: ts.Node | undefined } {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isClassLike(node) ||
    isFunctionNode(node)
  );
}

class VersionUses {
  private readonly seen = new Set<ts.Node>();
  constructor(
    private readonly finder: Finder,
    private readonly version: Place,
  ) {}

  from(start: ts.Expression, depth: number): ts.Node | undefined {
    let found: ts.Node | undefined;
    if (depth === 0 || this.seen.has(start)) return undefined;
    this.seen.add(start);
    this.finder.flow.follow(start, undefined, (alias) => {
      found ??= this.at(alias, ts.isObjectLiteralExpression(start), depth - 1);
    });
    return found;
  }

  private at(alias: ts.Expression, isObject: boolean, depth: number): ts.Node | undefined {
    const { parent } = alias;
    if (ts.isTemplateSpan(parent)) return this.from(parent.parent, depth);
    if (ts.isBinaryExpression(parent)) return this.binary(parent, depth);
    if (ts.isSwitchStatement(parent) || ts.isCaseClause(parent)) return parent.expression === alias ? alias : undefined;
    if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === alias ? alias : undefined;
    if (ts.isPropertyAssignment(parent)) return this.inObject(parent, depth);
    if (ts.isShorthandPropertyAssignment(parent)) return this.inObject(parent, depth);
    if (ts.isArrayLiteralExpression(parent)) return this.from(parent, depth);
    if (isAccess(parent) && ts.isCallExpression(parent.parent) && parent.parent.expression === parent)
      return this.from(parent.parent, depth);
    if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return undefined;
    return parent.expression === alias ? undefined : this.given(parent, alias, isObject, depth);
  }

  private binary(parent: ts.BinaryExpression, depth: number): ts.Node | undefined {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.PlusToken) return this.from(parent, depth);
    const isOrdering = kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.GreaterThanEqualsToken;
    return isEquality(kind) || isOrdering ? parent : undefined;
  }

  private inObject(member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, depth: number): ts.Node | undefined {
    const { envelope, versionHeader } = this.finder.pack.api;
    const { method, version } = envelope;
    const name = staticName(member.name) ?? "";
    // A request over a socket may name its version in itself.
    const isRequest = name === version && valueOf(member.parent, method) !== undefined;
    const isHeader = name.toLowerCase() === versionHeader.toLowerCase();
    return isRequest || isHeader || ABOUT_SENDING.test(name) ? undefined : this.from(member.parent, depth);
  }

  private given(call: Call, alias: ts.Expression, isObject: boolean, depth: number): ts.Node | undefined {
    const { finder } = this;
    const callee = calleeText(call);
    if (finder.origins.isLocal(call, undefined) || finder.flow.callees(call, undefined).length > 0) return undefined;
    if (/^(URL|String|encodeURI|encodeURIComponent|Number|parseFloat|Object\.\w+)$/.test(callee))
      return this.from(call, depth);
    if (isHarmless(callee) || isLookedAt(callee) || (ts.isCallExpression(call) && boundBy(call))) return undefined;
    const ways = waysOf(finder, call, undefined).flatMap(({ candidates }) => candidates);
    // An object came here with the version in some other part than the URL.
    const isDestination =
      !isObject && ways.some(({ url, index }) => call.arguments?.[index] === alias && this.isIn(url));
    if (!isDestination) return call;
    return ways.some(({ url, match }) => this.isIn(url) && match === undefined) ? call : undefined;
  }

  private isIn(url: Text): boolean {
    const { path, start, end } = this.version;
    return url.some(
      (piece) =>
        piece.kind === "literal" &&
        piece.start !== undefined &&
        this.finder.view.pathOf(piece.file) === path &&
        piece.start <= start &&
        end <= piece.start + piece.text.length,
    );
  }
}
