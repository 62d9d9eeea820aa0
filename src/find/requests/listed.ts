/** Texts that a value may be, where it isn't one literal: those that come to it, and those that types list. */
import { ts } from "ts-morph";
import type { ListedValue } from "../../model.js";
import { accessName, unwrap } from "../../program/syntax.js";
import type { Given } from "../../flow/origin.js";
import type { Finder } from "../finder.js";
import { namesInType } from "../pushes/name-types.js";

export function listedBy(finder: Finder, { expression, env }: Given): readonly ListedValue[] {
  const written = unwrap(expression);
  const symbol = finder.refs.symbolOf(accessName(written) ?? written);
  const typed = (symbol?.declarations ?? []).flatMap((declaration) => typedTexts(finder, declaration));
  const given = finder.origins.of(expression, env).map(({ node }) => node);
  return toListed(finder, [...typed, ...given.filter(ts.isStringLiteralLike)]);
}

/** Those of a declared property: of its type, and what it is made with. */
export function listedIn(finder: Finder, declaration: ts.Node): readonly ListedValue[] {
  const made = ts.isPropertyDeclaration(declaration) ? declaration.initializer : undefined;
  const written = made && unwrap(made);
  return toListed(finder, [
    ...typedTexts(finder, declaration),
    ...(written && ts.isStringLiteralLike(written) ? [written] : []),
  ]);
}

function toListed(finder: Finder, texts: readonly ts.StringLiteralLike[]): readonly ListedValue[] {
  return texts.map((text) => ({ value: text.text, place: finder.view.placeOf(text) }));
}

function typedTexts(finder: Finder, declaration: ts.Node): readonly ts.StringLiteralLike[] {
  const isTyped =
    ts.isParameter(declaration) ||
    ts.isVariableDeclaration(declaration) ||
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration);
  return isTyped && declaration.type ? namesInType(finder, declaration.type) : [];
}
