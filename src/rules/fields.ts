/** Reads the type of a field as the rules spell it. */
import type { Direction, FieldRule, Transport } from "../change.js";

export interface FieldShape {
  readonly type: string;
  readonly of: readonly string[];
  readonly isArray: boolean;
  readonly required: boolean;
  readonly values: readonly (string | number | boolean)[];
  readonly keys: Readonly<Record<string, string>> | undefined;
  readonly on: readonly Transport[];
  readonly in: readonly Direction[];
  readonly withdrawn: string | undefined;
}

const FORM = /^([^<>!]+)(?:<([^<>]+)>)?(!)?$/;
/** Words for values without fields; `array<string>` names no structure. */
const SCALARS = new Set(["string", "number", "int", "integer", "float", "bool", "boolean", "binary", "date", "time"]);
const OPEN = new Set([...SCALARS, "any", "object", "array"]);

/** Whether a value of that type has fields or items worth knowing. */
export function isScalar(type: string): boolean {
  return SCALARS.has(type.replace(/^\[\]|\[\]$/g, ""));
}

/** Takes `array<agent|customer>!` apart. */
export function readField(rule: FieldRule): FieldShape {
  const words = typeof rule === "string" ? { type: rule } : rule;
  const [, type = words.type, of = "", mark] = FORM.exec(words.type) ?? [];
  const structures = of.split("|").map((name) => name.trim());
  return {
    type: type.trim(),
    of: words.of ?? structures.filter((name) => name !== "" && !OPEN.has(name)),
    isArray: type.startsWith("array") || type.startsWith("[]") || type.endsWith("[]"),
    required: words.required ?? mark === "!",
    values: words.values ?? [],
    keys: words.keys,
    on: words.on ?? [],
    in: words.in ?? [],
    withdrawn: words.withdrawn,
  };
}
