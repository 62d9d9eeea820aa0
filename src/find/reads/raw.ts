import { ts } from "ts-morph";
import { accessName, unwrap } from "../../program/syntax.js";
import { calleeText } from "../sends/calls.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";

/** Where the walk begins: at an expression, or at the name that receives the value. */
export type Start = { readonly expression: ts.Expression } | { readonly name: ts.BindingName };

/** Calls that make one text, or bytes, of the pieces that they are given. */
export const OF_PIECES = /^(String|Buffer\.(concat|from)|Uint8Array\.from)$|\.(decode|write)$/;
/** Methods of a text, bytes or a list of pieces that give the text. */
export const OF_TEXT = /^(toString|join|trim|slice|concat|replace)$/;

/** Called with the call that makes a value of a text. */
export type OnParsed = (parsed: ts.Expression, env: Env) => void;

/**
 * Follows the text of a message, or the pieces that it comes in, to where it is parsed: added up, collected in a list
 * and joined, made a text of bytes.
 */
export function followRaw(finder: Finder, start: Start, env: Env, onParsed: OnParsed): void {
  new RawText(finder, onParsed).from(start, env);
}

class RawText {
  private readonly seen = new Set<ts.Node | ts.Symbol>();
  constructor(
    private readonly finder: Finder,
    private readonly onParsed: OnParsed,
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
    else if (ts.isCallExpression(parent) && parent.arguments.includes(alias)) this.argument(parent, env);
    else if (ts.isPropertyAccessExpression(parent) && parent.expression === alias) this.method(parent, env);
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

  private argument(call: ts.CallExpression, env: Env): void {
    const callee = calleeText(call);
    if (/(^|\.)(JSON\.parse|parseJson|parseJSON|JSON5\.parse)$/.test(callee)) this.onParsed(call, env);
    else if (OF_PIECES.test(callee)) this.from({ expression: call }, env);
    else if (callee.endsWith(".push") && ts.isPropertyAccessExpression(call.expression))
      this.variable(call.expression.expression, env);
  }

  /** `bytes.toString()`, `chunks.join("")` */
  private method({ name, parent }: ts.PropertyAccessExpression, env: Env): void {
    if (ts.isCallExpression(parent) && OF_TEXT.test(name.text)) this.from({ expression: parent }, env);
  }
}
