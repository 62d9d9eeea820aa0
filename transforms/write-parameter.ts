import { ts } from "ts-morph";
import type { CallSite, Edit } from "../src/model.js";
import { writeList } from "./edit/list.js";
import { listOf, membersOf, namePlace } from "./edit/member.js";
import { lastName, type Remedy, type Subject } from "./transform.js";

/**
 * Adds `name: code` as the last property of the payload's literal, and to the type that it must have. `undefined` when
 * there is none, it may have the name already, or the type can't be given it.
 */
export function writeParameter(subject: Subject, site: CallSite, name: string, code: string): Remedy | undefined {
  const { tree, source } = subject;
  const { payload } = site;
  const literal = payload && tree.nodeAt(payload.place);
  if (!payload?.isComplete || payload.keys.has(name) || !literal || !ts.isObjectLiteralExpression(literal))
    return undefined;
  const written = writeList({ kind: "append", list: listOf(tree, literal), text: `${name}: ${code}` }, source);
  const declared = declare(subject, literal, name, typeOf(code));
  return written && declared && { edits: [...written, ...declared], tier: "review" };
}

/** Adds a member that may be missing to the type of a literal; `undefined` where that type isn't one written out here. */
function declare(
  around: Subject,
  literal: ts.ObjectLiteralExpression,
  name: string,
  type: string | undefined,
): readonly Edit[] | undefined {
  const { tree, source } = around;
  const taker = tree.typeOf(literal);
  if (!taker || taker.has(name)) return [];
  const [declaration, ...others] = taker.declarations;
  if (type === undefined || !declaration || others.length > 0 || !isWrittenOut(declaration)) return undefined;
  if (declaration.members.some((member) => comesUp(around, member, name))) return [];
  return writeList({ kind: "append", list: membersOf(tree, declaration), text: `${name}?: ${type}` }, source);
}

/** Whether a member holds one that is of that name a level further up at the target. */
function comesUp({ tree, sitesAt, look }: Subject, member: ts.TypeElement, name: string): boolean {
  const held = ts.isPropertySignature(member) ? member.type : undefined;
  return (
    held !== undefined &&
    ts.isTypeLiteralNode(held) &&
    held.members.some((inner) => {
      const sites = inner.name ? sitesAt(namePlace(tree, inner.name)) : [];
      return sites.some((site) => {
        const [target, ...others] = (site.kind === "declared" && look(site)?.fate.to) || [];
        return target !== undefined && others.length === 0 && lastName(target) === name;
      });
    })
  );
}

function isWrittenOut(declaration: ts.Declaration): declaration is ts.InterfaceDeclaration | ts.TypeLiteralNode {
  return ts.isInterfaceDeclaration(declaration) || ts.isTypeLiteralNode(declaration);
}

/** The type of a value by its code; `undefined` for what is no plain value. */
function typeOf(code: string): string | undefined {
  if (/^(true|false)$/.test(code)) return "boolean";
  if (/^\d+$/.test(code)) return "number";
  return /^"[^"]*"$/.test(code) ? "string" : undefined;
}
