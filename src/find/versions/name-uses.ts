/** What else, beside this API, is given the name of a message that stands in a constant. */
import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { accessName, isAccess } from "../../program/syntax.js";
import { calleeText, isLookedAt } from "../sends/calls.js";
import { namesListener } from "../../flow/summaries/events.js";
import type { Env } from "../../flow/context.js";
import { escapeAt } from "../reads/escapes.js";
import type { Finder } from "../finder.js";
import { literalAround } from "../requests/requests.js";

/** Methods of a collection, which is asked by itself. */
const COLLECTS = /^(get|set|has|add|delete|push|unshift|includes|indexOf)$/;

/**
 * Where the literal around a name also goes, when that may do anything with it: a package's function, another server,
 * an action of the program's own. `undefined` when it is only compared, listened for, looked up or shown.
 */
export function otherNameUse(finder: Finder, name: Place): Place | undefined {
  const literal = literalAround(finder, name);
  // What registers a name moves with it, for review.
  if (isRegistered(finder, name)) return undefined;
  let found: Place | undefined;
  const visit = (alias: ts.Expression, env: Env): void => {
    const { parent } = alias;
    const isAsked = ts.isCallExpression(parent) && (isLookedAt(calleeText(parent)) || isMeant(finder, parent, env));
    if (!isAsked) found ??= escapeAt(finder, alias, env);
  };
  const member = literal?.parent;
  if (member && ts.isEnumMember(member)) finder.flow.followSymbol(finder.refs.symbolOf(member.name), undefined, visit);
  else if (literal) finder.flow.follow(literal, undefined, visit);
  return found;
}

function isRegistered(finder: Finder, place: Place): boolean {
  const spot = finder.view.spotAt(place);
  const text = spot?.file.text.slice(spot.start, spot.end) ?? "";
  return finder.registrations.some(({ names }) => names.has(text));
}

/** `socket.on(name, f)`, `handlers.set(name, f)` */
function isMeant(finder: Finder, { expression: callee }: ts.CallExpression, env: Env): boolean {
  const method = accessName(callee)?.text ?? "";
  if (!isAccess(callee) || namesListener(method)) return isAccess(callee);
  const receivers = COLLECTS.test(method) ? finder.origins.of(callee.expression, env) : [];
  return receivers.some(
    ({ node }) =>
      ts.isArrayLiteralExpression(node) || (ts.isNewExpression(node) && /^(Map|Set)$/.test(node.expression.getText())),
  );
}
