import { ts } from "ts-morph";
import { accessName, isCall, unwrap } from "../../program/syntax.js";
import { calleeText } from "../sends/calls.js";
import { isOutside, isReturnedOutside } from "./escapes.js";
import type { Call, Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";

/** Where the walk begins: at an expression, or at the name that receives the value. */
export type Start = { readonly expression: ts.Expression } | { readonly name: ts.BindingName };

/** Calls that make one text, or bytes, of the pieces that they are given. */
export const OF_PIECES = /^(String|Buffer\.(concat|from)|Uint8Array\.from)$|\.(decode|write)$/;
/** Methods of a text, bytes or a list of pieces that give the text. */
export const OF_TEXT = /^(toString|join|trim|slice|concat|replace)$/;
/** Functions that make a value of a text in JSON, or near it. */
const PARSES = /(^|\.)(JSON\.parse|parseJson|parseJSON|JSON5\.parse)$/;
/** Methods that take a text apart. */
const APART = /^(?:split|match|matchAll|substring|substr)$/;

export interface RawVisitor {
  /** Called with the call that makes a value of the text. */
  parsed(parsed: ts.Expression, env: Env): void;
  /** Called with the text where it goes on to code that isn't seen, or is taken apart. */
  lost(text: ts.Expression): void;
}

/**
 * Follows the text of a message, or the pieces that it comes in, to where it is parsed: added up, collected in a list
 * and joined, made a text of bytes.
 */
export function followRaw(finder: Finder, start: Start, env: Env, visitor: RawVisitor): void {
  new RawText(finder, visitor).from(start, env);
}

class RawText {
  private readonly seen = new Set<ts.Node | ts.Symbol>();
  constructor(
    private readonly finder: Finder,
    private readonly visitor: RawVisitor,
  ) {}

  from(start: Start, env: Env): void {
    const visit = (alias: ts.Expression, at: Env): void => {
      this.alias(alias, at);
    };
    if ("expression" in start) this.finder.flow.follow(start.expression, env, visit);
    else this.finder.flow.followName(start.name, env, visit);
  }

  private alias(alias: ts.Expression, env: Env): void {
    const { parent } = alias;
    if (this.seen.has(alias)) return;
    this.seen.add(alias);
    if (ts.isTemplateSpan(parent)) this.from({ expression: parent.parent }, env);
    else if (ts.isBinaryExpression(parent)) this.added(parent, alias, env);
    else if (isCall(parent) && parent.arguments?.includes(alias)) this.argument(parent, alias, env);
    else if (ts.isPropertyAccessExpression(parent) && parent.expression === alias) this.method(parent, env);
    else if (isReturnedOutside(this.finder, alias, env)) this.visitor.lost(alias);
  }

  /** `text += chunk`, `text = text + chunk` */
  private added(parent: ts.BinaryExpression, alias: ts.Expression, env: Env): void {
    const kind = parent.operatorToken.kind;
    if (kind === ts.SyntaxKind.PlusToken) this.from({ expression: parent }, env);
    if (kind === ts.SyntaxKind.PlusEqualsToken && parent.right === alias) this.variable(parent.left, env);
  }

  private variable(target: ts.Expression, env: Env): void {
    const name = unwrap(target);
    const symbol = this.finder.refs.symbolOf(accessName(name) ?? name);
    if (!symbol || this.seen.has(symbol)) return;
    this.seen.add(symbol);
    this.finder.flow.followSymbol(symbol, env, (alias, at) => {
      this.alias(alias, at);
    });
  }

  private argument(call: Call, text: ts.Expression, env: Env): void {
    const callee = calleeText(call);
    if (PARSES.test(callee)) this.visitor.parsed(call, env);
    else if (OF_PIECES.test(callee)) this.from({ expression: call }, env);
    else if (callee.endsWith(".push") && ts.isPropertyAccessExpression(call.expression))
      this.variable(call.expression.expression, env);
    else if (isOutside(this.finder, call, text, env)) this.visitor.lost(text);
  }

  /** `bytes.toString()`, `chunks.join("")` */
  private method({ name, parent, expression }: ts.PropertyAccessExpression, env: Env): void {
    if (!ts.isCallExpression(parent) || parent.expression.end !== name.end) return;
    if (OF_TEXT.test(name.text)) this.from({ expression: parent }, env);
    else if (APART.test(name.text)) this.visitor.lost(expression);
  }
}
