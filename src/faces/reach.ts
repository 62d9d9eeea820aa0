/**
 * Which groups may reach into files that import this one. Those are not read: it is enough to know whether there are
 * any. What they call, or read from answers that are handed on to them, moves with a version; and a declared type is
 * used wherever it is imported.
 */
import { ts } from "ts-morph";
import type { Finding, Reported, Source } from "../model.js";
import { programText } from "../markup/markup.js";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether importers of a file, if there are any, may have to change with a group. */
export function reachesImporters(group: readonly Reported[], source: Source): boolean {
  const moving = group.filter(({ status, finding }) => status === "fixed" || finding.fix?.tier === "review");
  if (moving.some(({ finding }) => finding.kind === "version")) return true;
  const shared = findSharedTypes(source);
  return moving.some(({ finding }) => editsOneOf(finding, shared));
}

function editsOneOf({ fix }: Finding, ranges: readonly Range[]): boolean {
  const isInside = ({ start, end }: Range): boolean => ranges.some((range) => range.start <= start && end <= range.end);
  return fix?.edits.some(({ place }) => isInside(place)) === true;
}

/** Declarations of types that others may use. */
function findSharedTypes({ path, text }: Source): readonly Range[] {
  const file = ts.createSourceFile(path, programText(path, text), ts.ScriptTarget.ESNext, true);
  return file.statements.flatMap((node) => {
    const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
    const isExported = isType && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported ? typePartsOf(node) : [];
  });
}

/** Of a class the declared fields alone: what its methods do is nobody else's. */
function typePartsOf(node: ts.Statement): readonly Range[] {
  const fields = ts.isClassDeclaration(node) ? node.members.filter((member) => ts.isPropertyDeclaration(member)) : [];
  const parts: readonly ts.Node[] = ts.isClassDeclaration(node) ? fields.map(({ name }) => name) : [node];
  return parts.map((part) => ({ start: part.getStart(), end: part.getEnd() }));
}
