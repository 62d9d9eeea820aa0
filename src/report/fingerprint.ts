/** What a finding is known by from run to run, whatever moves around it. */
import { createHash } from "node:crypto";
import { ts } from "ts-morph";
import type { Finding } from "../model.js";
import { programText } from "../markup/markup.js";

/** Gives each finding of a list in order its fingerprint: id, address, path, scope, snippet and which one of several. */
export function createFingerprinter(textOf: (path: string) => string | undefined): (finding: Finding) => string {
  const seen = new Map<string, number>();
  const scopeOf = createScopeFinder(textOf);
  return ({ id, address, place }) => {
    const snippet = (textOf(place.path) ?? "").slice(place.start, place.end).replace(/\s+/g, " ");
    const key = [id, address, place.path, scopeOf({ place }), snippet].join("\0");
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return createHash("sha256").update(`${key}\0${occurrence}`).digest("hex").slice(0, 32);
  };
}

/** Names the functions, classes, members and variables around a finding, outermost first, joined by dots. */
export function createScopeFinder(
  textOf: (path: string) => string | undefined,
): (finding: Pick<Finding, "place">) => string {
  // Findings come by their files: the tree of one file at a time is enough.
  let last: { readonly path: string; readonly tree: ts.SourceFile } | undefined;
  return ({ place: { path, start } }) => {
    if (last?.path !== path) last = { path, tree: parse(path, textOf(path) ?? "") };
    return findScope(last.tree, start);
  };
}

function parse(path: string, text: string): ts.SourceFile {
  const isPlain = /\.[cm]?[jt]sx?$/.test(path);
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(isPlain ? path : `${path}.ts`, programText(path, text), options);
}

/** Names of the functions, classes, members and variables around an offset, outermost first. */
function findScope(tree: ts.SourceFile, offset: number): string {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (offset < node.pos || offset >= node.end) return;
    const name = toScopeName(node);
    if (name !== undefined) names.push(name);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return names.join(".");
}

function toScopeName(node: ts.Node): string | undefined {
  const isScope =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isVariableDeclaration(node);
  return isScope && node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : undefined;
}
