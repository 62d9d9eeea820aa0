import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Site } from "../../model.js";
import { once } from "../../once.js";
import { nodesOf } from "../../program/nodes.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isEquality,
  isFunctionNode,
  unwrap,
  isCall,
} from "../../program/syntax.js";
import { compareVersions, parseVersion, versionForm, type Version } from "../../version.js";
import { calleeText, isLookedAt, type Sending } from "../sends/calls.js";
import { hop, isHarmless, type Finder } from "../finder.js";
import { isItem } from "../../flow/step.js";
import { useOf } from "../../flow/uses.js";
import type { VisitHolder } from "../../flow/walk.js";
import { heritageOf, makerAt } from "../../flow/classes.js";
import { isReturnedOutside } from "../reads/escapes.js";
import { isHandedOut as isGivenBack } from "../reads/lost.js";
import { isExported } from "./exported.js";
import { inner, keyOfPlace } from "../places.js";
import { flatten } from "../../flow/text.js";
import { isData } from "../../text/documents.js";
import { hostsPattern } from "../urls.js";
import { tellLoose } from "./loose.js";
import { isShown } from "./shown.js";

/**
 * Tells texts that begin as a URL or path of this API, go to code that can't be looked into, and that no request was
 * found for: nothing is done about what stands behind them, and silence would be read as "nothing to do".
 */
export function findUnfollowed(
  finder: Finder,
  files: readonly ts.SourceFile[],
  sendings: readonly Sending[],
  sites: readonly Site[],
): void {
  const sent = new Map<ts.SourceFile, Set<number>>();
  for (const { url } of sendings)
    for (const piece of url)
      if (piece.kind === "literal" && piece.start !== undefined)
        sent.set(piece.file, (sent.get(piece.file) ?? new Set()).add(piece.start));
  const [form, base, open, host] = [beginningOf(finder), baseOf(finder), openOf(finder), hostOf(finder)];
  const isMethodLost = once(() => hasLostMethod(finder, files, sites));
  const anywhere = new RegExp(form.source.replace(/^\^/, ""));
  for (const file of files) {
    const starts = [...(sent.get(file) ?? [])];
    for (const node of nodesOf(file).filter(isText)) {
      const text = node.getText().slice(1);
      const version = (isEvaluated(node) ? anywhere : form).exec(text)?.[1];
      const isSent = starts.some((start) => node.pos <= start && start <= node.end);
      const ofBase = ts.isStringLiteralLike(node) ? base.exec(node.text)?.groups?.["version"] : undefined;
      const isBase = isBehind(finder, ofBase ?? "");
      const isOpen = !isSent && version === undefined && open.test(text);
      const isHost = !isSent && ts.isStringLiteralLike(node) && host.test(node.text) && isMethodLost();
      const mayMatter = isOpen || isBehind(finder, version ?? "");
      if ((mayMatter || isBase || isHost) && !isSent && leaves(finder, node, 4))
        tell(finder, node, parseVersion(version ?? ofBase ?? ""));
      else if (isOpen && isMethodLost() && !isAskedOf(finder, node, 4)) tell(finder, node, undefined);
      else if (!isSent && isBase && (isHandedOut(node) || isOfForeignClass(finder, node))) readBase(finder, node, base);
      else if (
        !isSent &&
        !isData(file.fileName) &&
        isBehind(finder, version ?? "") &&
        (isBase || !isEntry(node)) &&
        !isAskedOf(finder, node, 4)
      )
        readAddress(finder, node, form);
    }
  }
}

/** `https://api.livechatinc.com/v3.1/agent/action`, with or without the host, and whatever behind it; `curl` of it. */
function beginningOf({ pack: { api } }: Finder): RegExp {
  const hosts = hostsPattern(api);
  const forms = [...api.urls.call, ...api.urls.socket].map((form) => form.replace(/\/?\{method\}$/, ""));
  const paths = forms.map((form) => form.replace("{version}", `(?:${versionForm(api.versions)})`));
  return new RegExp(
    `^(?:curl\\s(?:(?!https?:)[^])*(?=https:))?(?:(?:https?|wss?)://(?:[^/@]*@)?(?:${hosts}))?(?=/[\\w./]*?v?(${versionForm(api.versions)}))(?:${paths.join("|")})(?![\\w.]*\\s)`,
    "d",
  );
}

/** `https://api.livechatinc.com/v%s/agent/action`, `…/vX/{area}/action`: a whole URL in which something is put later. */
function openOf({ pack: { api } }: Finder): RegExp {
  const hosts = hostsPattern(api);
  const later = "(?:%[sdo]|[:$]?\\{+[\\w.]+\\}+|:\\w+|<\\w+>|[A-Z_]+\\b)";
  const forms = [...api.urls.call, ...api.urls.socket].map((form) => form.replace(/\/?\{method\}$/, ""));
  const paths = forms.map((form) =>
    form.replace(/\/(\w+)(?=\/|$)/g, (_, part: string) => `/(?:${part}|${later})`).replace("{version}", later),
  );
  return new RegExp(`^(?:https?|wss?)://(?:${hosts})(?:${paths.join("|")})(?![\\w./{}]*\\s)`);
}

/** A whole base URL that ends with the version or what stands behind it before a method. */
function baseOf({ pack: { api } }: Finder): RegExp {
  const hosts = hostsPattern(api);
  const behind = [...api.urls.call, ...api.urls.socket].flatMap(
    (form) => /^\/v\{version\}(.*?)(?:\/\{method\})?$/.exec(form)?.[1] ?? [],
  );
  return new RegExp(
    `^(?:https?|wss?)://(?:${hosts})/v(?<version>${versionForm(api.versions)})(?:${behind.join("|")})?/?$`,
    "d",
  );
}

/** The host of the API alone, with or without a scheme: what calls it puts the rest together. */
function hostOf({ pack: { api } }: Finder): RegExp {
  return new RegExp(`^(?:(?:https?|wss?)://)?(?:${hostsPattern(api)})(?::\\d+)?/?$`);
}

/** Whether a method of the API is named in a text that belongs to none of the calls found. */
function hasLostMethod(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): boolean {
  const found = new Set(sites.flatMap(({ kind, place }) => (kind === "name" ? [keyOfPlace(place)] : [])));
  return files.some((file) =>
    nodesOf(file).some(
      (node) =>
        ts.isStringLiteralLike(node) &&
        isText(node) &&
        finder.names.methods.has(node.text) &&
        !found.has(keyOfPlace(inner(finder, node))),
    ),
  );
}

/** Whether a text stands in something that other files may take: one that a build puts in place of another, too. */
function isHandedOut(node: ts.Node): boolean {
  return isExported(node) && !ts.findAncestor(node, isFunctionNode);
}

/** `this.root = base`, a member of a class whose base isn't of the program and may read it. */
function isOfForeignClass({ origins }: Finder, node: ts.Node): boolean {
  const { parent } = node;
  const isMember = ts.isPropertyDeclaration(parent) || (isAssignment(parent) && isOfSelf(parent.left));
  const maker = isMember ? ts.findAncestor(node, ts.isClassLike) : undefined;
  const base = maker && heritageOf(origins, maker);
  return base !== undefined && makerAt(origins, base, undefined) === undefined;
}

/** Whether a text is one of the entries of an object or array, as in a catalogue of calls. */
function isEntry(node: ts.Expression): boolean {
  const { parent } = node;
  return ts.isPropertyAssignment(parent) || ts.isArrayLiteralExpression(parent);
}

/** An address that nobody is seen to use: with a method in it, its version can't move alone. */
function readAddress(finder: Finder, node: ts.StringLiteralLike | ts.TemplateExpression, form: RegExp): void {
  const [text] = finder.texts.of(node, undefined);
  const method = text && finder.urls.match(flatten(text))?.method?.name;
  if (method === undefined) readBase(finder, node, form);
  else tellLoose(finder, "unfollowed", node, formatAddress({ kind: "method", name: method, path: [] }));
}

/** Whether a text, or what is made of it, is shown, compared or asked something somewhere. */
function isAskedOf(finder: Finder, start: ts.Expression, depth: number): boolean {
  let isAsked = isShown(start);
  const visit = (alias: ts.Expression): void => {
    isAsked ||= isAskedAt(finder, alias, depth);
  };
  if (depth > 0) finder.flow.follow(start, undefined, visit);
  return isAsked;
}

function isAskedAt(finder: Finder, alias: ts.Expression, depth: number): boolean {
  const { parent } = alias;
  const whole = ts.isTemplateSpan(parent) || ts.isPropertyAssignment(parent) ? parent.parent : parent;
  if (ts.isTemplateExpression(whole) || ts.isObjectLiteralExpression(whole)) return isAskedOf(finder, whole, depth - 1);
  if (isCall(parent)) return isLookedAt(calleeText(parent)) || isHarmless(calleeText(parent)) || isShowing(parent);
  if (isShown(alias)) return true;
  if (isAssignment(parent)) return false;
  if (ts.isBinaryExpression(parent))
    return isAdded(parent) ? isAskedOf(finder, parent, depth - 1) : isEquality(parent.operatorToken.kind);
  return /^(?:attribute|looked at)$/.test(useOf(alias)) && !ts.isExpressionStatement(parent);
}

function isOfSelf(target: ts.Expression): boolean {
  return isAccess(target) && target.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** A base by which no call is seen: it moves when a person says so. */
function readBase(finder: Finder, node: ts.StringLiteralLike | ts.TemplateExpression, form: RegExp): void {
  const match = form.exec(node.getText().slice(1, -1));
  const [start, end] = match?.indices?.[1] ?? [];
  const value = parseVersion(match?.[1] ?? "");
  if (start === undefined || end === undefined || !value || !isBehind(finder, value)) return;
  const from = node.getStart() + 1;
  tellUnusedVersion(finder, node, { value, start: from + start, end: from + end });
}

/** Reports a version in a text that no call is seen to go by; offsets of its digits in the file. */
export function tellUnusedVersion(
  finder: Finder,
  node: ts.Node,
  { value, start, end }: { readonly value: Version; readonly start: number; readonly end: number },
): void {
  const place = finder.view.placeIn(node.getSourceFile(), start, end);
  if (!place) return;
  finder.add({
    kind: "version",
    version: { value, source: "url", place },
    evidence: "likely",
    context: { in: "request", on: undefined },
    hops: [hop(finder, node, "written here, and no call by it is seen")],
    request: undefined,
    node: undefined,
    at: formatAddress({ kind: "envelope", name: "web", path: ["version"] }),
    place,
    isUnused: true,
  });
}

/** `eval("fetch('https://…')")`, `new Function("…")`: code in a text. */
function isEvaluated({ parent }: ts.Node): boolean {
  return isCall(parent) && /^(?:\(0,)?(?:eval|Function|(?:vm\.)?(?:runIn\w+|Script))\)?$/.test(calleeText(parent));
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  return !ts.isImportDeclaration(node.parent) && !ts.isLiteralTypeNode(node.parent);
}

/** Whether a version is one that the target leaves behind. */
export function isBehind({ pack, options }: Finder, text: string): boolean {
  const version = parseVersion(text);
  return (
    version !== undefined &&
    pack.versions.some((known) => known.version === version) &&
    compareVersions(version, options.to) < 0
  );
}

/** Whether a text, or what is made of it, is given to code outside of the program that doesn't only look at it. */
function leaves(finder: Finder, start: ts.Expression, depth: number): boolean {
  let found = false;
  const visit = (alias: ts.Expression): void => {
    found ||= leavesAt(finder, alias, depth);
  };
  // `["-X", "POST", url]` is given to what runs commands as the text alone is.
  const holder: VisitHolder = (list, _, { step }) => {
    if (isItem(step)) visit(list);
  };
  if (depth > 0) finder.flow.follow(start, undefined, visit, undefined, { holder });
  return found;
}

/** `module.exports = base` in a bundle: a member of what nobody is seen to hand in. */
function isOfParameter({ origins }: Finder, target: ts.Expression): boolean {
  if (!isAccess(target)) return false;
  const found = origins.of(target.expression, undefined);
  return found.length > 0 && found.every(({ node }) => ts.isParameter(node));
}

function leavesAt(finder: Finder, alias: ts.Expression, depth: number): boolean {
  const { parent } = alias;
  const further = (next: ts.Expression): boolean => leaves(finder, next, depth - 1);
  if (ts.isWithStatement(parent) || ts.isTaggedTemplateExpression(parent)) return true;
  if (isReturned(finder, alias)) return true;
  if (ts.isTemplateSpan(parent)) return further(parent.parent);
  if (ts.isPropertyAssignment(parent) && parent.initializer === alias) return further(parent.parent);
  if (ts.isShorthandPropertyAssignment(parent) || ts.isSpreadAssignment(parent)) return further(parent.parent);
  if (isAssignment(parent) && parent.right === alias)
    return isDestination(parent.left) || isOfParameter(finder, parent.left);
  if (ts.isBinaryExpression(parent)) return isAdded(parent) && further(parent);
  if (ts.isPropertyAccessExpression(parent)) return ts.isCallExpression(parent.parent) && further(parent.parent);
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  if (parent.expression === alias || finder.sends.has(parent)) return false;
  const callee = calleeText(parent);
  if (/^(URL|String|encodeURI|Request|(?:util\.)?format|sprintf)$/.test(callee)) return further(parent);
  return (
    (!isLookedAt(callee) || isRun(callee, alias)) &&
    !isHarmless(callee) &&
    !isShowing(parent) &&
    !finder.origins.isLocal(parent, undefined) &&
    finder.flow.callees(parent, undefined).length === 0
  );
}

/** `shell.exec("curl …")`: other texts are what an expression looks into. */
function isRun(callee: string, given: ts.Expression): boolean {
  return /\.exec$/.test(callee) && isText(given) && /^.curl\s/.test(given.getText());
}

/** `rewrites: () => [{ destination: text }]`, `useSWRInfinite(() => [text, body], f)`: a part of what a function gives back. */
function isReturned(finder: Finder, part: ts.Expression): boolean {
  let whole: ts.Expression = part;
  for (let { parent } = whole; ; { parent } = whole) {
    if (ts.isPropertyAssignment(parent)) whole = parent.parent;
    else if (ts.isArrayLiteralExpression(parent) || ts.isParenthesizedExpression(parent)) whole = parent;
    else if (ts.isConditionalExpression(parent) && parent.condition !== whole) whole = parent;
    else break;
  }
  const { parent } = whole;
  const isGiven = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === whole);
  if (!isGiven || whole === part) return false;
  return isGivenBack(finder, whole, undefined) || isReturnedOutside(finder, whole, undefined);
}

/** `request.path = text`, `url.pathname = text`, of something that isn't made here. */
function isDestination(target: ts.Expression): boolean {
  return isAccess(target) && /^(?:path|pathname|url|uri|baseU(?:RL|rl))$/.test(accessName(target)?.text ?? "");
}

function isAdded(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.PlusEqualsToken;
}

/** `link.setAttribute("href", url)`, `window.open(url)`, `h("a", { href: url })` */
function isShowing(call: ts.CallExpression | ts.NewExpression): boolean {
  const name = accessName(unwrap(call.expression))?.text ?? call.expression.getText();
  return /^(setAttribute|attr|open|assign|createElement|h|jsx|jsxs|redirect|navigate|describe|it|test)$/.test(name);
}

function tell(finder: Finder, node: ts.Expression, value: Version | undefined): void {
  finder.add({
    kind: "lost",
    why: "unknown-name",
    version: { value, source: value ? "url" : "unknown", place: undefined },
    evidence: "certain",
    context: { in: "request", on: undefined },
    hops: [hop(finder, node, "written here")],
    request: undefined,
    node: undefined,
    at: formatAddress({ kind: "envelope", name: "web", path: ["action"] }),
    place: finder.view.placeOf(node),
  });
}
