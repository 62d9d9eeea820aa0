/**
 * What stands in for the typings of schema packages: what a schema describes is a type whose fields are the keys that
 * the schema is written with, so that it is followed like any declared type.
 */
import {
  GIVINGS,
  JSON_SCHEMA_PACKAGES,
  MAKINGS,
  SCHEMA_PACKAGES,
  type Giving,
  type Making,
  type Names,
  type SchemaPackage,
} from "./schema-packages.js";

/** Where these declarations stand in a program. */
export const SCHEMAS_PATH = "/~chatshift/schemas.d.ts";
/** Parameters of this name take the value that is held against a schema. */
export const GIVEN = "given$";
/** Parameters of this name take a schema. */
export const OF = "of";
/** What a schema describes is the type of its property of this name. */
export const IS = "~is";
/** The type of what a schema makes of a value with fields when that isn't known. */
export const CHANGED = "Changed$";

const BASE = `
interface Schema$<T> { "${IS}": T }
interface ${CHANGED} { "~changed": true }
type Is$<S> = S extends { "${IS}": infer T } ? T : any;
type Fields$<S> = { [K in keyof S]: Is$<S[K]> };
type All$<S> = S extends readonly [infer A, ...infer B] ? Is$<A> & All$<B> : {};
type Later$<T> = T extends string | number | boolean ? any : ${CHANGED};
type Json$<S> = S extends { properties: infer P } ? { [K in keyof P]: Json$<P[K]> } : S extends { items: infer I } ? Json$<I>[] : any;
type JsonOf$<T> = { properties?: { [K in keyof T]: any }; required?: readonly (keyof T)[]; [key: string]: any };
interface AjvClass$ { new (options?: any): Ajv$; Ajv: AjvClass$; default: AjvClass$ }
interface Ajv$ { compile<S>(schema: S, ...more: any[]): (${GIVEN}: Json$<S>) => boolean; validate<S>(schema: S, ${GIVEN}: Json$<S>): boolean }`;

/** As functions of a package; `@` stands for its schemas. */
const FUNCTIONS: Readonly<Record<Making, string>> = {
  value: "(...more: any[]): @<any>",
  constant: "<const V>(...values: V[]): @<V>",
  options: "<const V extends readonly any[]>(values: V, ...more: any[]): @<V[number]>",
  fields: "<S>(fields?: S, ...more: any[]): @<Fields$<S>>",
  same: "<S>(of: S, ...more: any[]): S",
  list: "<S>(of?: S, ...more: any[]): @<Is$<S>[]>",
  record: "<S>(key: any, of?: S): @<{ [key: string]: Is$<S> }>",
  either: "<const S extends readonly any[]>(of: S, ...more: any[]): @<Is$<S[number]>>",
  tagged: "<const S extends readonly any[]>(tag: any, of: S, ...more: any[]): @<Is$<S[number]>>",
  both: "<A, B>(a: A, b: B): @<Is$<A> & Is$<B>>",
  all: "<const S extends readonly any[]>(of: S, ...more: any[]): @<All$<S>>",
  pick: "<S>(of: S, keys: { [K in keyof Is$<S>]?: any }): S",
  pickNames: "<S>(of: S, names: readonly (keyof Is$<S>)[]): S",
  changed: `(...more: any[]): @<${CHANGED}>`,
};

/** As methods of a schema of `T`. */
const METHODS: Readonly<Record<Making, string>> = {
  ...FUNCTIONS,
  fields: "<S>(fields: S, ...more: any[]): @<Omit<T, keyof S> & Fields$<S>>",
  same: "(...more: any[]): this",
  list: "(...more: any[]): @<T[]>",
  either: "<S>(other: S): @<T | Is$<S>>",
  both: "<S>(other: S): @<T & Is$<S>>",
  pick: "(keys: { [K in keyof T]?: any }): this",
  pickNames: "(names: readonly (keyof T)[]): this",
  changed: "(...more: any[]): @<Later$<T>>",
};

const RETURNS: Readonly<Record<Giving, string>> = {
  whole: "@",
  promise: "Promise<@>",
  check: "boolean",
  second: "[any, @]",
  data: "{ data: @; success: boolean; error: any }",
  value: "{ value: @; error: any }",
  output: "{ output: @; success: boolean; issues: any }",
  right: "{ right: @; left: any }",
  dataLater: "Promise<{ data: @; success: boolean; error: any }>",
};

/** Where schemas keep their fields, each with its own schema. */
const KEPT = ["shape", "entries", "fields", "schema", "props", "properties"];

/** Declarations of all the packages. */
export function schemaTypes(): string {
  return [BASE, ...SCHEMA_PACKAGES.map(declare), ...JSON_SCHEMA_PACKAGES.map(declareValidator)].join("\n");
}

function declare(one: SchemaPackage, index: number): string {
  const { functions, methods, parsing, parsers, isValueFirst } = one;
  const schema = `Schema${String(index)}$`;
  const members = [
    ...KEPT.filter((name) => !words(methods.fields ?? "").includes(name)).map(
      (name) => `${name}: { [K in keyof T]: Schema$<T[K]> }`,
    ),
    "of<S>(of: S): @<Is$<S>[]>; items<S>(of: S): @<Is$<S>[]>",
    ...named(MAKINGS, methods).map(([name, making]) => `${name}${METHODS[making]}`),
    ...named(GIVINGS, parsing).map(
      ([name, giving]) => `${name}(${GIVEN}: T, ...more: any[]): ${returned(giving, "T")}`,
    ),
  ];
  const given = `${GIVEN}: Is$<S>`;
  const parameters = isValueFirst ? `${given}, of: S` : `of: S, ${given}`;
  const exported = [
    ...named(MAKINGS, functions).map(([name, making]) => [name, FUNCTIONS[making]] as const),
    ...named(GIVINGS, parsers).map(
      ([name, giving]) => [name, `<S>(${parameters}, ...more: any[]): ${returned(giving, "Is$<S>")}`] as const,
    ),
  ].map(([name, signature]) => `function ${name}$${signature}; export { ${name}$ as ${name} };`);
  const types = [
    ...words(one.inferring).map((name) => `type ${name}$<S> = Is$<S>; export { ${name}$ as ${name} };`),
    ...words(one.types).map((name) => `export type ${name}<T = any, A = any, B = any> = @<T>;`),
  ];
  const under = words(one.under).map((name) => `export { all as ${name} };`);
  return [
    `interface ${schema}<T> extends Schema$<T> { ${members.join("; ")} }`,
    `declare module "${schema}" { ${[...exported, ...types].join("\n")} }`,
    ...one.modules.map(
      (name) =>
        `declare module "${name}" { export * from "${schema}"; import * as all from "${schema}"; ${under.join(" ")} }`,
    ),
  ]
    .join("\n")
    .replaceAll("@<", `${schema}<`);
}

function declareValidator(module: string): string {
  return `declare module "${module}" { const all: AjvClass$; namespace all { type JSONSchemaType<T> = JsonOf$<T>; type Ajv = Ajv$ } export = all }`;
}

function returned(giving: Giving, type: string): string {
  return RETURNS[giving].replace("@", type);
}

function named<K extends string>(kinds: readonly K[], names: Names<K>): (readonly [name: string, kind: K])[] {
  return kinds.flatMap((kind) => words(names[kind] ?? "").map((name) => [name, kind] as const));
}

function words(list: string): readonly string[] {
  return list.split(" ").filter((word) => word !== "");
}
