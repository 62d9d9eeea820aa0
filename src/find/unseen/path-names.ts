/** Names of methods at the end of paths, where calls of these move: what catches or compares requests by them fails then. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import { groupBy } from "../../group-by.js";
import type { Site } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { accessName, isAccess, isEquality, isFunctionNode, unwrap } from "../../program/syntax.js";
import type { Finder } from "../finder.js";
import { hostsPattern } from "../urls.js";
import { isDouble, tellOtherSide } from "../tests/routes.js";
import { tellLoose } from "./loose.js";

/** Members that hold the address of a request. */
const ADDRESS = /^(?:\w*url|uri|path|pathname|href|endpoint)$/i;
/** Methods of texts that ask for a piece of them. */
const ASKS = /^(?:endsWith|startsWith|includes|indexOf|match|search)$/;
/** Those that lists don't have. */
const OF_TEXTS = /^(?:endsWith|startsWith|match|search)$/;
/** Parameters of functions of a server, whose paths are its own. */
const SERVED = /^(?:res|reply|ctx|c|event|h)$/;

/** Reports them, each at its text. */
export function findPathNames(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const moving = movingMethods(finder, sites);
  if (moving.size === 0) return;
  const form = new RegExp(`(?:^|[/:*])(${[...moving].join("|")})(?:\\\\?[/?#$*()]|$)`);
  const byPath = groupBy(sites, ({ place }) => place.path);
  for (const file of files) {
    const starts = (byPath.get(finder.view.pathOf(file)) ?? []).map(({ place }) => place.start);
    for (const node of nodesOf(file)) {
      if (!ts.isStringLiteralLike(node) && !ts.isRegularExpressionLiteral(node)) continue;
      const found = form.exec(ts.isStringLiteralLike(node) ? node.text : node.text.replace(/\/\w*$/, ""));
      const name = found?.[1];
      if (!name || starts.some((start) => node.pos <= start && start < node.end)) continue;
      // A whole address is read where it is sent to or taken.
      if (isCaught(finder, node) && !finder.urls.match(node.text)) tellOtherSide(finder, node);
      else if (isCompared(node, found[0] !== name) && !isServed(finder, node))
        tellLoose(finder, "unfollowed", node, formatAddress({ kind: "method", name, path: [] }));
    }
  }
}

/** Names that the target no longer has, of methods that are called by these or by those that they have there. */
function movingMethods({ names, pack, options }: Finder, sites: readonly Site[]): ReadonlySet<string> {
  const target = pack.surface(options.to);
  const called = new Set(
    sites.flatMap((site) => (site.kind === "name" && site.context.on === "web" && site.node ? [site.node.id] : [])),
  );
  const isCalled = (name: string): boolean =>
    pack.versions.some(({ version }) => called.has(pack.surface(version).method(name)?.id ?? ""));
  return new Set([...names.methods].filter((name) => target.method(name) === undefined && isCalled(name)));
}

/** `mock.onPost("/close_thread")`, `cy.intercept({ url: "/close_thread" }, f)` */
function isCaught(finder: Finder, node: ts.Expression): boolean {
  const holder = ts.isPropertyAssignment(node.parent) ? node.parent.parent : node;
  const call = holder.parent;
  return ts.isCallExpression(call) && call.expression !== holder && isDouble(finder, call);
}

/** `request.url === "/close_thread"`, `url.endsWith("/close_thread")`, `/close_thread$/.test(url)` */
function isCompared(node: ts.Expression, isPath: boolean): boolean {
  const { parent } = node;
  const other = comparedWith(node);
  if (other) return isPath || isAddress(other);
  if (ts.isCaseClause(parent)) return isPath || isAddress(parent.parent.parent.expression);
  const isTested =
    isAccess(parent) && parent.expression === node && /^(?:test|exec)$/.test(accessName(parent)?.text ?? "");
  if (isTested) return ts.isCallExpression(parent.parent);
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node || !isAccess(parent.expression)) return false;
  const method = accessName(parent.expression)?.text ?? "";
  return ASKS.test(method) && (isAddress(parent.expression.expression) || (isPath && OF_TEXTS.test(method)));
}

/** What a text is compared with. */
export function comparedWith({ parent, pos }: ts.Expression): ts.Expression | undefined {
  if (!ts.isBinaryExpression(parent) || !isEquality(parent.operatorToken.kind)) return undefined;
  return parent.left.pos === pos ? parent.right : parent.left;
}

function isAddress(node: ts.Expression): boolean {
  const inner = unwrap(node);
  return ADDRESS.test((isAccess(inner) ? accessName(inner)?.text : inner.getText()) ?? "");
}

/** Not so what a service worker does about requests of its page, or a function that asks for a host of this API. */
function isServed({ pack }: Finder, node: ts.Node): boolean {
  const host = new RegExp(`["'\`/](?:${hostsPattern(pack.api)})["'\`/:]`);
  for (let fn = ts.findAncestor(node, isFunctionNode); fn; fn = ts.findAncestor(fn.parent, isFunctionNode))
    if (fn.parameters.some(({ name }) => SERVED.test(name.getText())))
      return !isOfWorker(fn) && !host.test(fn.getText());
  return false;
}

/** `self.addEventListener("fetch", (event) => …)`, `self.onfetch = (event) => …` */
function isOfWorker({ parent }: ts.Node): boolean {
  return /^self\.(?:addEventListener\(\s*["'`]fetch["'`]|onfetch\s*=)/.test(parent.getText());
}
