/** Declared properties that are one: what their values' names must be, all of them have. */
import { ts } from "ts-morph";
import { declarationsAt, propertyOf } from "../../program/properties.js";
import { isAccess } from "../../program/syntax.js";
import { findHandovers, type Handover } from "./handovers.js";
import type { Finder } from "../finder.js";

/** A property with all that names it. */
export interface Family {
  readonly declarations: ReadonlySet<ts.Declaration>;
  /** Names that certainly stand for it, in declarations too. */
  readonly mentions: readonly ts.Node[];
}

/** All that goes by one name. */
export interface Namesakes {
  readonly families: readonly Family[];
  /** Names of properties of which it isn't known what they stand for. */
  readonly unknown: readonly ts.Node[];
}

/** Finds, for a name, the declared properties that have it; the handovers of the program are looked for once. */
export function createNamesakes(finder: Finder): (name: string) => Namesakes {
  const known = new Map<string, Namesakes>();
  let handovers: readonly Handover[] | undefined;
  return (name) => {
    const found = known.get(name) ?? build(finder, name, (handovers ??= findHandovers(finder)));
    known.set(name, found);
    return found;
  };
}

function build({ refs, view: { checker } }: Finder, name: string, handovers: readonly Handover[]): Namesakes {
  const nodes = [...refs.named(name), ...refs.spelled(name)];
  const mentions = nodes.flatMap((node) => {
    const declarations = declarationsAt(checker, node);
    return declarations ? [{ node, declarations }] : [];
  });
  const groups = new Groups<ts.Declaration>();
  for (const { declarations } of mentions) {
    groups.join(declarations);
    for (const declaration of declarations) groups.join([declaration, ...inherited(checker, declaration, name)]);
  }
  for (const { from, to } of handovers)
    groups.join([from, to].flatMap((type) => propertyOf(checker, type, name) ?? []));
  const families = groups.all().map((declarations): Family => ({
    declarations,
    mentions: mentions.flatMap(({ node, declarations: [first] }) => (first && declarations.has(first) ? [node] : [])),
  }));
  return {
    families,
    unknown: mentions.flatMap((one) => (one.declarations.length === 0 && !isCalled(one.node) ? [one.node] : [])),
  };
}

/** What a property of a type is in the types that its own extends or implements. */
function inherited(checker: ts.TypeChecker, { parent }: ts.Declaration, name: string): readonly ts.Declaration[] {
  if (!ts.isInterfaceDeclaration(parent) && !ts.isClassLike(parent)) return [];
  const types = (parent.heritageClauses ?? []).flatMap((clause) => clause.types);
  return types.flatMap((type) => propertyOf(checker, checker.getTypeFromTypeNode(type), name) ?? []);
}

/** `answer.text()`: what is called is a method, and no field of a message. */
function isCalled(name: ts.Node): boolean {
  const access = name.parent;
  return isAccess(access) && ts.isCallExpression(access.parent) && access.parent.expression === access;
}

/** Sets of things that belong together. */
class Groups<T> {
  private readonly sets = new Map<T, Set<T>>();

  join(items: readonly T[]): void {
    const joined = new Set(items.flatMap((item) => [item, ...(this.sets.get(item) ?? [])]));
    for (const item of joined) this.sets.set(item, joined);
  }

  all(): readonly ReadonlySet<T>[] {
    return [...new Set(this.sets.values())];
  }
}
