/** Fields in declared types, and what the code does with them where it was not reached as a value. */
import { ts } from "ts-morph";
import type { Conversion } from "../src/change.js";
import type { DeclaredSite, Edit } from "../src/model.js";
import { accessName, isAccess } from "../src/program/syntax.js";
import { shapeOfNode } from "../src/program/literal-shape.js";
import type { Tree } from "../src/program/tree.js";
import { convertValue, converterOf, type Valued } from "./convert/index.js";
import { convertRead } from "./convert/read.js";
import { dropMember, liftMember, mergeMember } from "./declared-member.js";
import { cut, removeLinks } from "./edit/chain.js";
import { unwrapMember } from "./edit/type-member.js";
import { namesOf } from "./read/way.js";
import { nameAt, type Around, type Remedy, type Subject } from "./transform.js";
import { writeName } from "./write.js";

export function remedyDeclared(subject: Subject, site: DeclaredSite): Remedy | undefined {
  const { tree, met } = subject;
  const names = namesOf(subject, site);
  const node = tree.nodeAt(site.place);
  const conversions = met.flatMap(({ convert, does }) => (convert && does === "apply" ? [convert] : []));
  const [name, ...others] = names ?? [];
  if (!names) return subject.fate.to.length > 0 ? liftMember(subject, site) : dropMember(subject, site);
  if (others.length > 0) return undefined;
  if (name === undefined) return node && unwrapped(tree, node);
  const merged = name === nameAt(site) ? undefined : mergeMember(subject, site, name);
  if (merged) return merged;
  const renamed = name === nameAt(site) ? [] : writeName(site, name, nameAt(site));
  const [conversion, ...more] = conversions;
  if (conversion === undefined) return { edits: renamed, tier: "safe" };
  const given = node && !site.isDescribing ? valueOf(tree, site, node) : undefined;
  if (given) return convertValue(subject, given, name, conversions);
  const edits = node && more.length === 0 ? convert(subject, node, conversion) : undefined;
  return edits && { edits: [...renamed, ...edits], tier: "review" };
}

/** `{ value: string }` becomes `string`, `a.value` becomes `a`. */
function unwrapped(tree: Tree, node: ts.Node): Remedy | undefined {
  const { parent } = node;
  const edits = isMember(parent, node)
    ? unwrapMember(tree, parent)
    : isAccess(parent) && accessName(parent) === node
      ? removeLinks(tree, parent, parent)
      : undefined;
  return edits && { edits, tier: "review" };
}

function isMember(parent: ts.Node, name: ts.Node): parent is ts.PropertySignature {
  return ts.isPropertySignature(parent) && parent.name === name;
}

function convert(around: Around, node: ts.Node, name: Conversion): readonly Edit[] | undefined {
  const { parent } = node;
  const { tree } = around;
  if ((ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) && parent.name === node) {
    if (!parent.type || (ts.isPropertyDeclaration(parent) && parent.initializer)) return undefined;
    return converterOf(name)
      .declare?.(parent.type)
      ?.map(({ start, end, text }) => cut(tree, node, start, end, text));
  }
  if (ts.isPropertyAssignment(parent) && parent.name === node)
    return converterOf(name)
      .describe?.(parent.initializer)
      ?.map(({ start, end, text }) => cut(tree, node, start, end, text));
  if (isAccess(parent) && accessName(parent) === node) return asOne(convertRead(around, parent, name));
  return undefined;
}

/** What takes another read along can't be told of a name alone. */
function asOne(converted: ReturnType<typeof convertRead>): readonly Edit[] | undefined {
  return converted?.shared.length === 0 ? converted.edits : undefined;
}

/** `{ include_active: false }` of a declared type: the value is as sure as that of a payload. */
function valueOf(tree: Tree, { at, form, place }: DeclaredSite, node: ts.Node): Valued | undefined {
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent) || node !== parent.name) return undefined;
  const { initializer } = parent;
  const value = tree.placeOf(initializer);
  return { at, form, place, value, valueText: initializer.getText(), shape: shapeOfNode(initializer) };
}
