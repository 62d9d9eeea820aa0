/**
 * Packages whose schemas say what a value is at run time. What a package has beside the names listed here is unknown:
 * a value that goes through it is told as leaving.
 */

/** What a function of a package, or a method of its schemas, makes. */
export const MAKINGS = [
  "value", // a schema of no fields
  "constant", // of the values given
  "options", // of the values in the list given
  "fields", // of the fields given; a method adds them to its own
  "same", // what it is given first, or called on
  "list",
  "record", // of values, which the last schema given describes
  "either", // of the schemas in a list; a method of its own and another
  "tagged", // the same, behind a name
  "both", // of two schemas at once; a method of its own and another
  "all", // the same, of a list
  "pick", // of some of its fields, which the keys of an object name
  "pickNames", // the same, named in a list
  "changed", // of what isn't known, where a value has fields
] as const;
export type Making = (typeof MAKINGS)[number];

/** How a function gives the value that it holds against a schema: as what it returns, or as a member of that. */
export const GIVINGS = [
  "whole",
  "promise",
  "check",
  "second",
  "data",
  "value",
  "output",
  "right",
  "dataLater",
] as const;
export type Giving = (typeof GIVINGS)[number];

/** Names by what they are, apart by spaces. */
export type Names<K extends string> = Readonly<Partial<Record<K, string>>>;

export interface SchemaPackage {
  readonly modules: readonly string[];
  /** Exports that hold all the others, too. */
  readonly under: string;
  readonly functions: Names<Making>;
  /** Of schemas. */
  readonly methods: Names<Making>;
  /** Functions that are given a schema and a value. */
  readonly parsers: Names<Giving>;
  readonly isValueFirst: boolean;
  /** Methods of schemas that are given a value. */
  readonly parsing: Names<Giving>;
  /** Types of what a schema describes: `z.infer<typeof Schema>`. */
  readonly inferring: string;
  /** Types of schemas, by what they describe. */
  readonly types: string;
}

const PLAIN = "string number boolean bigint date any unknown never";

export const SCHEMA_PACKAGES: readonly SchemaPackage[] = [
  {
    modules: ["zod", "zod/v3", "zod/v4", "zod/mini", "zod/v4-mini"],
    under: "z default",
    functions: {
      value: `${PLAIN} null undefined void symbol int email url uuid nan custom instanceof templateLiteral file`,
      constant: "literal",
      options: "enum",
      fields: "object strictObject looseObject",
      same: "optional nullable nullish lazy promise readonly partial required catchall",
      list: "array set",
      record: "record map partialRecord",
      either: "union xor",
      tagged: "discriminatedUnion",
      both: "intersection",
      changed: "preprocess pipe transform codec",
    },
    methods: {
      same:
        "optional nullable nullish default prefault catch describe meta brand readonly strict strip passthrough loose catchall partial deepPartial " +
        "required min max length nonempty email url uuid regex startsWith endsWith datetime date int positive nonnegative trim refine superRefine check register clone",
      fields: "extend safeExtend augment setKey",
      list: "array",
      either: "or",
      both: "and merge",
      pick: "pick omit",
      changed: "transform pipe overwrite",
    },
    isValueFirst: false,
    parsers: { whole: "parse", promise: "parseAsync", data: "safeParse" },
    parsing: {
      whole: "parse decode",
      promise: "parseAsync decodeAsync",
      data: "safeParse safeDecode",
      dataLater: "safeParseAsync spa",
    },
    inferring: "infer input output TypeOf",
    types: "ZodType ZodTypeAny ZodSchema Schema ZodObject AnyZodObject ZodMiniType",
  },
  {
    modules: ["valibot"],
    under: "default",
    functions: {
      value: `${PLAIN} null_ undefined_ nullable_ void_ instance custom blob`,
      constant: "literal",
      options: "picklist",
      fields: "object strictObject looseObject objectWithRest",
      same: "optional nullable nullish undefinedable exactOptional nonNullable nonNullish nonOptional lazy partial required fallback config pipe pipeAsync",
      list: "array set",
      record: "record map",
      either: "union",
      tagged: "variant",
      all: "intersect",
      pickNames: "pick omit",
    },
    methods: {},
    isValueFirst: false,
    parsers: { whole: "parse", promise: "parseAsync", output: "safeParse", check: "is assert" },
    parsing: {},
    inferring: "InferOutput InferInput Output Input",
    types: "BaseSchema GenericSchema ObjectSchema",
  },
  {
    modules: ["yup"],
    under: "default",
    functions: {
      value: "string number boolean bool date mixed",
      fields: "object",
      same: "lazy",
      list: "array",
    },
    methods: {
      same:
        "required optional nullable nonNullable notRequired defined undefined default strict strip noUnknown exact stripUnknown label meta partial deepPartial " +
        "min max length email url uuid matches integer positive trim lowercase when test typeError clone ensure oneOf notOneOf",
      fields: "shape",
      both: "concat",
      pickNames: "pick omit",
      changed: "transform from camelCase constantCase snakeCase",
    },
    isValueFirst: false,
    parsers: {},
    parsing: { whole: "validateSync cast", promise: "validate", check: "isValid isValidSync isType" },
    inferring: "InferType",
    types: "Schema AnySchema ObjectSchema",
  },
  {
    modules: ["joi", "@hapi/joi"],
    under: "default",
    functions: {
      value: "string number boolean bool date any binary symbol func function link",
      constant: "valid equal",
      fields: "object",
      list: "array",
    },
    methods: {
      same:
        "required optional forbidden allow valid equal invalid default description label meta note tag unknown min max length email uri guid pattern regex integer " +
        "positive isoDate iso timestamp trim lowercase messages error strict options prefs preferences single exist raw empty when",
      fields: "keys append",
      both: "concat",
      changed: "custom rename external cast",
    },
    isValueFirst: true,
    parsers: { whole: "attempt", check: "assert" },
    parsing: { value: "validate", promise: "validateAsync" },
    inferring: "",
    types: "Schema AnySchema ObjectSchema",
  },
  {
    modules: ["superstruct"],
    under: "default",
    functions: {
      value: `${PLAIN} integer regexp func instance map dynamic`,
      constant: "literal",
      options: "enums",
      fields: "object type",
      same: "optional nullable partial refine size nonempty min max pattern deprecated lazy",
      list: "array set",
      record: "record",
      either: "union",
      all: "intersection",
      pickNames: "pick omit",
      changed: "coerce",
    },
    methods: {},
    isValueFirst: true,
    parsers: { whole: "create mask", check: "assert is", second: "validate" },
    parsing: { whole: "create mask", check: "assert is", second: "validate" },
    inferring: "Infer",
    types: "Struct Describe",
  },
  {
    modules: ["io-ts"],
    under: "default",
    functions: {
      fields: "type strict partial exact",
      same: "readonly recursion",
      list: "array readonlyArray",
      record: "record",
      constant: "literal",
      either: "union",
      all: "intersection",
    },
    methods: {},
    isValueFirst: false,
    parsers: {},
    parsing: { right: "decode validate", check: "is" },
    inferring: "TypeOf OutputOf",
    types: "Type Decoder Mixed",
  },
  {
    modules: [
      "@sinclair/typebox",
      "typebox",
      "@sinclair/typebox/value",
      "typebox/value",
      "@sinclair/typebox/compiler",
      "typebox/compile",
    ],
    under: "default Type Value TypeCompiler",
    functions: {
      value: "String Number Integer Boolean Null Any Unknown Undefined Never Date",
      constant: "Literal",
      fields: "Object",
      same: "Optional Readonly Partial Required Composite Compile",
      list: "Array Set",
      record: "Record",
      either: "Union",
      all: "Intersect",
      pickNames: "Pick Omit",
      changed: "Transform",
    },
    methods: {},
    isValueFirst: false,
    parsers: { whole: "Parse Decode Cast Clean Default Convert", check: "Check Assert Errors" },
    parsing: { whole: "Decode Parse", check: "Check Errors" },
    inferring: "Static StaticDecode",
    types: "TSchema TObject",
  },
];

/** Packages that hold values against JSON Schemas: `compile(schema)(value)`, `validate(schema, value)`. */
export const JSON_SCHEMA_PACKAGES: readonly string[] = ["ajv", "ajv/dist/2019", "ajv/dist/2020", "ajv/dist/jtd"];

const NAMES = [...SCHEMA_PACKAGES.flatMap(({ modules }) => modules), ...JSON_SCHEMA_PACKAGES];
const QUOTED = new RegExp(
  `(["'])(?:${NAMES.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|")})\\1`,
);

/** Whether any of these files names one of the packages. */
export function usesSchemas(files: readonly { readonly text: string }[]): boolean {
  return files.some(({ text }) => QUOTED.test(text));
}
