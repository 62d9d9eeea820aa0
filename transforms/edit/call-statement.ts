/** Calls that are statements of their own: taking the whole call out, where nothing else goes with it. */
import { ts } from "ts-morph";
import type { Place } from "../../src/model.js";
import type { Around, Remedy, Subject } from "../transform.js";
import { dropStatement } from "./statement.js";
import { hasComment } from "./text.js";

/**
 * Takes out the statement that makes a request, named by a site, and does nothing else. `undefined` where something
 * reads the response, where arguments have effects of their own, or where the statement makes another request too.
 */
export function dropCall(subject: Subject): Remedy | undefined {
  const { site, source, tree } = subject;
  const { place, at } = site;
  const statement = statementAt(subject, place);
  if (!statement || hasComment(statement.getText()) || !isOnlyRequest(subject, statement, at)) return undefined;
  const edit = dropStatement(source(place.path), tree.placeOf(statement));
  return edit && { edits: [{ ...edit, whole: true }], tier: "review" };
}

/** The statement of the call that a name or a key is given to, if it is nothing but that call. */
function statementAt({ tree }: Around, at: Place): ts.ExpressionStatement | undefined {
  const call = callAt(tree.nodeAround(at));
  if (!call?.arguments.every(isWithoutEffect)) return undefined;
  const whole = ts.isAwaitExpression(call.parent) || ts.isVoidExpression(call.parent) ? call.parent : call;
  const statement = whole.parent;
  return ts.isExpressionStatement(statement) && isListed(statement) ? statement : undefined;
}

function callAt(node: ts.Node | undefined): ts.CallExpression | undefined {
  if (!node || ts.isCallExpression(node)) return node;
  let part = node;
  while (isPartOfArgument(part.parent)) part = part.parent;
  const { parent } = part;
  return ts.isCallExpression(parent) && parent.arguments.some((given) => given === part) ? parent : undefined;
}

/** Whether it may be taken out of what it stands in: a lone branch of an `if` may not. */
function isListed({ parent }: ts.Statement): boolean {
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent) || ts.isModuleBlock(parent);
}

/** What stands between a name and the call that it is given to: objects, texts, and their JSON. */
function isPartOfArgument(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isTemplateExpression(node) ||
    ts.isTemplateSpan(node) ||
    ts.isParenthesizedExpression(node) ||
    (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) ||
    isJson(node)
  );
}

function isJson(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === "JSON.stringify";
}

/** Whether nothing is called, assigned or awaited to get at a value. */
function isWithoutEffect(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && !isJson(node)) return false;
  const hasEffect =
    ts.isAwaitExpression(node) ||
    ts.isYieldExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isDeleteExpression(node) ||
    ts.isPostfixUnaryExpression(node) ||
    ts.isFunctionLike(node) ||
    ts.isTaggedTemplateExpression(node) ||
    (ts.isPrefixUnaryExpression(node) && /^(\+\+|--)/.test(node.getText())) ||
    (ts.isBinaryExpression(node) && isAssigning(node.operatorToken.kind));
  return !hasEffect && ts.forEachChild(node, (child) => !isWithoutEffect(child) || undefined) === undefined;
}

function isAssigning(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Whether all names of methods and messages in a statement are that of the request; of a webhook, and its registration's. */
function isOnlyRequest({ tree, namesIn }: Around, statement: ts.Statement, at: string): boolean {
  const others = namesIn(tree.placeOf(statement)).filter((name) => at !== name.at && !at.startsWith(`${name.at}.`));
  if (!at.startsWith("webhook:")) return others.length === 0;
  return others.every(({ at: other }) => other.startsWith("method:")) && new Set(others.map((one) => one.at)).size < 2;
}
