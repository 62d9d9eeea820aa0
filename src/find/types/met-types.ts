/** Declared types that hold what the API sends or takes: their properties stand for its fields, used or not. */
import { ts } from "ts-morph";
import type { Address } from "../../address.js";
import type { SurfaceNode } from "../../model.js";
import { collectFieldNames } from "../../program/field-names.js";
import { isDescribed } from "../../program/described.js";
import { childOf, sourceOf, surfaceOf, versionOf, type Finder, type Position, type Source } from "../finder.js";
import { below } from "../places.js";

/** A field of the API at a declared property. */
export interface Seed {
  readonly source: Source;
  readonly name: string;
  readonly declaration: ts.Declaration;
  readonly node: SurfaceNode | undefined;
  readonly parent: SurfaceNode;
  readonly at: Address;
}

const DEPTH = 8;
/** Of more names than these some stand anywhere. */
const MOST_NAMES = 200;

/** Collects what is met. */
export class MetTypes {
  readonly seeds: Seed[] = [];
  private names: ReadonlySet<string> | undefined;
  private readonly declared = new Map<string, boolean>();
  private readonly seen = new Map<ts.Type, Set<string>>();

  /** Says that values of a type stand at a position. True when the type declares what is there. */
  meet(finder: Finder, type: ts.Type, position: Position, source: Source, depth = DEPTH): boolean {
    const { checker } = finder.view;
    if (type.isUnion())
      return type.types.map((one) => this.meet(finder, one, position, source, depth)).some((isMet) => isMet);
    if (depth === 0 || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
    const item = itemOf(checker, type);
    if (item) return this.meet(finder, item, position, source, depth - 1);
    const fields = checker.getPropertiesOfType(type).filter(({ flags }) => !(flags & ts.SymbolFlags.Method));
    const declared = fields.filter(isDeclared);
    if (this.isNew(type, position, source))
      for (const symbol of declared) this.property(finder, symbol, position, source, depth);
    return fields.length > 0 && fields.length === declared.length;
  }

  /** Whether types may declare anything that stands at a position: where not, none has to be asked what it is. */
  mayMeet(finder: Finder, { node }: Position, source: Source): boolean {
    const names = (this.names ??= collectFieldNames(finder.view.files));
    if (names.size > MOST_NAMES) return true;
    const key = `${node.id} ${versionOf(finder, source) ?? ""}`;
    const known = this.declared.get(key) ?? [...names].some((name) => childOf(finder, source, node, name).known);
    this.declared.set(key, known);
    return known;
  }

  private property(finder: Finder, symbol: ts.Symbol, position: Position, source: Source, depth: number): void {
    const { name } = symbol;
    const { node, known } = childOf(finder, source, position.node, name);
    if (!known) return;
    const at = below(position.at, name);
    for (const declaration of symbol.declarations ?? [])
      this.seeds.push({ source: sourceOf(source), name, declaration, node, parent: position.node, at });
    if ((surfaceOf(finder, source)?.children(known) ?? []).length > 0)
      this.meet(finder, finder.view.checker.getTypeOfSymbol(symbol), { node: known, at }, source, depth - 1);
  }

  private isNew(type: ts.Type, { node, at }: Position, { version, context, evidence }: Source): boolean {
    const { place } = version;
    const key = [node.id, at, version.value, place?.path, place?.start, context.in, context.on, evidence].join("|");
    const keys = this.seen.get(type) ?? new Set();
    this.seen.set(type, keys);
    return !keys.has(key) && keys.add(key).size > 0;
  }
}

/** What a list holds or a promise gives. */
function itemOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  if (checker.isArrayType(type)) return checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const awaited = type.getProperty("then") && checker.getAwaitedType(type);
  return awaited === type ? undefined : awaited;
}

/** Whether a property is a field of a type that the project itself declares. */
export function isDeclared(symbol: ts.Symbol): boolean {
  const declarations = symbol.declarations ?? [];
  return (
    declarations.length > 0 && (declarations.every(isField) || (isDescribed(symbol) && declarations.every(isMember)))
  );
}

/** A key of a schema is a field of the type that is made of it. */
function isMember(declaration: ts.Declaration): boolean {
  return ts.isPropertyAssignment(declaration) || ts.isShorthandPropertyAssignment(declaration);
}

/** A field of an interface, type alias, class or documentation comment; not that of a literal. */
export function isField(declaration: ts.Declaration): boolean {
  return (
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isJSDocPropertyLikeTag(declaration) ||
    ts.isPropertyAccessExpression(declaration) ||
    ts.isBinaryExpression(declaration)
  );
}
