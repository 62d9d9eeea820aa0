/** Values, ways and types as code. */
import { isList, isObject, type Json } from "../../fake/json.js";
import type { Read } from "./recipe.js";
import type { Way } from "./payloads.js";

export function literal(value: Json, isQuoted: boolean): string {
  if (isList(value)) return `[${value.map((one) => literal(one, isQuoted)).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => `${keyOf(key, isQuoted)}: ${literal(inner, isQuoted)}`);
  return braces(members);
}

export function braces(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

export function keyOf(key: string, isQuoted: boolean): string {
  return isQuoted || !/^[a-z_]\w*$/i.test(key) ? JSON.stringify(key) : key;
}

/** The TypeScript type of a value. */
export function typeOf(value: Json): string {
  if (isList(value)) return value[0] === undefined ? "unknown[]" : `${wrapped(typeOf(value[0]))}[]`;
  if (value === null) return "null";
  if (!isObject(value)) return typeof value;
  const members = Object.entries(value).map(([key, inner]) => `${keyOf(key, false)}: ${typeOf(inner)}`);
  return members.length === 0 ? "Record<string, never>" : `{ ${members.join("; ")} }`;
}

function wrapped(type: string): string {
  return /\W/.test(type) ? `(${type})` : type;
}

/** Members of an interface. */
export function membersOf(value: Json): string {
  return isObject(value)
    ? Object.entries(value)
        .map(([key, inner]) => `  ${keyOf(key, false)}: ${typeOf(inner)};\n`)
        .join("")
    : "";
}

function step(one: string | number, isOptional: boolean): string {
  if (typeof one === "number") return `${isOptional ? "?." : ""}[${one}]`;
  const isName = /^[a-z_]\w*$/i.test(one);
  return isName ? `${isOptional ? "?." : "."}${one}` : `${isOptional ? "?." : ""}[${JSON.stringify(one)}]`;
}

export function access(root: string, way: Way, isOptional = false): string {
  return root + way.map((one) => step(one, isOptional)).join("");
}

/** Statements that note what is read of something called `root`. `local` begins the names that they bring. */
export function readLines(root: string, { way, form }: Read, unit: number, local: string): readonly string[] {
  const note = (value: string): string => `note(${unit}, ${value});`;
  const last = way.at(-1);
  const firstList = way.indexOf(0);
  switch (form) {
    case "direct":
      return [note(access(root, way))];
    case "optional":
      return [note(access(root, way, true))];
    case "variable": {
      if (way.length < 2) return [note(access(root, way))];
      return [`const ${local} = ${access(root, way.slice(0, -1))};`, note(access(local, way.slice(-1)))];
    }
    case "pattern":
      if (typeof last !== "string") return [note(access(root, way))];
      return [`const { ${keyOf(last, false)}: ${local} } = ${access(root, way.slice(0, -1))};`, note(local)];
    case "deep-pattern":
      return [`const ${patternOf(way, local)} = ${root};`, note(local)];
    case "loop":
    case "map": {
      if (firstList < 0) return [note(access(root, way))];
      const list = access(root, way.slice(0, firstList));
      const item = access(local, way.slice(firstList + 1));
      return form === "loop"
        ? [`for (const ${local} of ${list}) ${note(item)}`]
        : [`for (const value of ${list}.map((${local}) => ${item})) ${note("value")}`];
    }
  }
}

function patternOf(way: Way, local: string): string {
  return way.reduceRight<string>((inside, one) => {
    if (typeof one === "number") return `[${inside}]`;
    return `{ ${keyOf(one, false)}: ${inside} }`;
  }, local);
}
