/** The reference part of docs/rules.md, written from the schemas of the rule language. */
import { z } from "zod";
import { apiSchema, baselineSchema, changeSchema, stepSchema, type NamedConversion } from "../change.js";

/** What is needed of JSON Schema here; schemas of our own make no others. */
const jsonSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  description: z.string().optional(),
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get oneOf() {
    return z.array(jsonSchema).optional();
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get propertyNames() {
    return jsonSchema.optional();
  },
  get additionalProperties() {
    return z.union([jsonSchema, z.boolean()]).optional();
  },
  required: z.array(z.string()).optional(),
});
type JsonSchema = z.infer<typeof jsonSchema>;
type Definitions = Readonly<Record<string, JsonSchema>>;

/** Definitions that have a table of their own, with what comes before it. */
const TABLES: Readonly<Record<string, string>> = {
  method: "A method",
  push: "A push or webhook",
  structure: "A structure",
  field: "A field",
  attributes: "Attributes that a change sets",
  case: "A case",
  adviceCall: "A call that advice names",
  sdk: "An SDK",
  sdkCall: "A function of an SDK",
};

const CONVERSION_WORDS: Readonly<Record<NamedConversion, string>> = {
  "seconds-to-time": "a number of seconds becomes an RFC 3339 string with microseconds",
  "date-to-time": "a date becomes an RFC 3339 string with microseconds, the first moment of the day",
  "date-to-end": "a date becomes an RFC 3339 string with microseconds, the last moment of the day",
  "object-to-list": "`{a: 1, b: 2}` becomes `[{a: 1}, {b: 2}]`",
  "value-to-list": "`x` becomes `[x]`",
  "first-of-list": "`[x]` becomes `x`; a read of `x[0]` becomes a read of `x`",
  "wrap-values": "an array becomes `{values: array}`",
  "boolean-to-text": "a read that is compared with `true` or `false` asks for the truth of the string",
  unwrap: "`{value: x}` becomes `x`",
  "true-to-absent": "`false` becomes `false` under the new name, `true` is left out",
  "count-to-list": "a number becomes the list that it counted: reads ask for its length",
  "order-to-time":
    "a number that orders becomes a time: comparisons of two are of times, differences in a comparator of `Date.parse`",
};

/** Conversions with words of their own. */
const WORDED = {
  "{ values }": "old value to new value: literals are rewritten where they are sent, or compared with a value read",
  "{ list: { at, key, where } }":
    "a map became a list, in the field `at` if there is one, whose items have in `key` what was the key; of these only those count whose `where` is true",
};

/** Markdown: every kind of change and every key, with what it means. */
export function rulesReference(): string {
  const change = toJson(changeSchema);
  const kinds = change.schema.oneOf ?? [];
  const [first] = kinds;
  const common = Object.keys(first?.properties ?? {}).filter((key) =>
    kinds.every((kind) => kind.properties?.[key] !== undefined),
  );
  const definitions = {
    ...toJson(apiSchema).definitions,
    ...toJson(baselineSchema).definitions,
    ...change.definitions,
  };
  const sections = [
    "### Kinds of changes",
    ...kinds.map((kind) => kindSection(kind, common)),
    "### Keys that every change has",
    first === undefined ? "" : keyTable(first, (key) => key !== "kind" && common.includes(key)),
    "### Conversions",
    "What `convert` may be:",
    Object.entries({ ...CONVERSION_WORDS, ...WORDED })
      .map(([name, words]) => `- \`${name}\`: ${words}`)
      .join("\n"),
    "### When a case holds",
    whenList(definitions["case"]),
    ...Object.entries(TABLES).map(([name, title]) => definitionSection(title, definitions[name])),
    "### A version's file",
    keyTable(toJson(stepSchema).schema),
    "### The oldest version's file",
    keyTable(toJson(baselineSchema).schema),
    "### api.yaml",
    keyTable(toJson(apiSchema).schema),
  ];
  return sections.filter((section) => section !== "").join("\n\n");
}

function toJson(schema: z.ZodType): { readonly schema: JsonSchema; readonly definitions: Definitions } {
  const json = z.toJSONSchema(schema, { io: "input" });
  const definitions = z.record(z.string(), jsonSchema).parse(json.$defs ?? {});
  const top = jsonSchema.parse(json);
  // A schema that is a definition itself is only pointed at.
  return { schema: top.$ref === undefined ? top : (definitions[lastPart(top.$ref)] ?? top), definitions };
}

function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

function kindSection(kind: JsonSchema, common: readonly string[]): string {
  const name = String(kind.properties?.["kind"]?.const);
  return [`#### \`${name}\``, kind.description ?? "", keyTable(kind, (key) => !common.includes(key))].join("\n\n");
}

function definitionSection(title: string, definition: JsonSchema | undefined): string {
  if (definition === undefined) return "";
  const [text, object] = definition.anyOf ?? [];
  const short =
    text?.type === "string"
      ? "Short, as a text: `string`, `number!` (required), `array<event>`, `object<agent|customer>!`; or with these keys:\n\n"
      : "";
  return `### ${title}\n\n${short}${keyTable(object ?? definition)}`;
}

function whenList(rule: JsonSchema | undefined): string {
  const forms = rule?.properties?.["when"]?.anyOf ?? [];
  return forms
    .flatMap((form) => keysOf(form, "").map(({ key, value }) => `- \`${key}\` (${value}): ${form.description ?? ""}`))
    .join("\n");
}

function keyTable(schema: JsonSchema, isShown: (key: string) => boolean = () => true): string {
  const rows = keysOf(schema, "").filter(({ key }) => isShown(key.split(".")[0] ?? key));
  return [
    "| Key | | Value | Meaning |",
    "|---|---|---|---|",
    ...rows.map(
      ({ key, isNeeded, value, meaning }) => `| \`${key}\` | ${isNeeded ? "needed" : ""} | ${value} | ${meaning} |`,
    ),
  ].join("\n");
}

interface Row {
  readonly key: string;
  readonly isNeeded: boolean;
  readonly value: string;
  readonly meaning: string;
}

/** One row for each key; those of an object inside follow it. */
function keysOf({ properties = {}, required = [] }: JsonSchema, above: string): readonly Row[] {
  return Object.entries(properties).flatMap(([key, schema]) => [
    {
      key: above + key,
      isNeeded: required.includes(key),
      value: escape(valueOf(schema)),
      meaning: escape(schema.description ?? ""),
    },
    ...keysOf(schema, `${above}${key}.`),
  ]);
}

/** Keeps Markdown from taking a text for the end of a cell or for a tag. */
function escape(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "\\<");
}

function valueOf(schema: JsonSchema): string {
  const { $ref, type, items, enum: values, anyOf, additionalProperties } = schema;
  if ($ref !== undefined) return lastPart($ref);
  if (schema.const !== undefined) return code(schema.const);
  if (values !== undefined) return values.map(code).join(", ");
  if (anyOf !== undefined) return anyOf.map(valueOf).join(" or ");
  if (type === "array") return items === undefined ? "list" : `list of ${valueOf(items)}`;
  if (type === "object" && typeof additionalProperties === "object")
    return `${nameOf(schema)} to ${valueOf(additionalProperties)}`;
  if (type === "object") return `{ ${Object.keys(schema.properties ?? {}).join(", ")} }`;
  return type === undefined ? "anything" : [type].flat().join(" or ");
}

/** What the keys of a map are. */
function nameOf({ propertyNames }: JsonSchema): string {
  return propertyNames?.$ref === undefined && propertyNames?.enum === undefined ? "name" : valueOf(propertyNames);
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
