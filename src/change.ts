/**
 * The rule language. A pack is a folder: `api.yaml` (how clients reach the API), the oldest version as a whole
 * surface, and for each later version the changes that made it. These schemas are the one source of the types,
 * of the checks at load, of the JSON Schema that editors use and of docs/rules.md.
 */
import { z } from "zod";
import { GRAMMARS, VERSION } from "./version.js";

export const TIERS = ["safe", "review", "manual", "note"] as const;
export const KINDS = [
  "add",
  "rename",
  "move",
  "replace",
  "remove",
  "retype",
  "require",
  "behaviour",
  "undocumented",
] as const;
export const TRANSPORTS = ["web", "rtm"] as const;
export const VERBS = ["get", "post", "put", "patch", "delete"] as const;
export const DIRECTIONS = ["request", "response", "push", "webhook"] as const;
/** Ways to turn a value of one version into that of another that need no words of their own; one file each in transforms/convert/. */
export const CONVERSIONS = [
  "seconds-to-time", // a number of seconds becomes an RFC 3339 text with microseconds
  "date-to-time", // a date text becomes an RFC 3339 text with microseconds, the first moment of the day
  "date-to-end", // a date text becomes an RFC 3339 text with microseconds, the last moment of the day
  "object-to-list", // {a: 1, b: 2} becomes [{a: 1}, {b: 2}]
  "value-to-list", // x becomes [x]
  "first-of-list", // [x] becomes x; a read of x[0] becomes a read of x
  "wrap-values", // an array becomes {values: array}
  "boolean-to-text", // a comparison with true or false asks for the truth of the text
  "unwrap", // {value: x} becomes x
  "true-to-absent", // include_active: false becomes active: false, true is left out
  "count-to-list", // a number becomes the list that it counted: it is read as its length
  "order-to-time", // a number that orders becomes a time: comparisons are of times, and differences in comparators
] as const;

const address = z
  .string()
  .regex(/^[a-z]+:\S+$/, "an address such as method:close_thread.request.chat_id")
  .meta({ id: "address" });
const version = z.string().regex(VERSION, 'a version in quotes, such as "3.4"').meta({ id: "version" });
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2021-12-22")
  .meta({ id: "date" });
const tier = z.enum(TIERS).meta({ id: "tier" });
const names = z.array(z.string().min(1));
/** What regular expressions are made of must be plain text. */
const plain = (form: RegExp, expected: string) => z.string(expected).regex(form, expected);
const host = plain(/^[\w-]+(?:\.[\w-]+)*$/, "expected a host such as api.example.com");
const header = plain(/^[\w-]+$/, "expected the name of a header");
const word = plain(/^\w+$/, "expected the name of a key");
const urlForm = plain(/^[\w/.{}-]+$/, "expected a path of names and {placeholders}");

const conversion = z
  .union([
    z.enum(CONVERSIONS).describe("One that has a name."),
    z
      .strictObject({ values: z.record(z.string(), z.string()).describe("Old value to new value, as texts.") })
      .describe("values: literals are rewritten where they are sent, and where a value read is compared with them."),
    z
      .strictObject({
        list: z.strictObject({
          at: z.string().optional().describe("The field that holds the list; the value itself without it."),
          key: z.string().describe("The field of an item that has what was the key."),
          where: z.string().optional().describe("A field that is true in items that the map would have had."),
        }),
      })
      .describe("list: a map became a list of objects that name their key; what is read by a key is looked up."),
  ])
  .meta({ id: "conversion" });

const fieldObject = z.strictObject({
  type: z.string().describe("As the reference words it: string, number, bool, object, array, any."),
  of: names.optional().describe("The structures that the value, or each of its items, may have."),
  required: z.boolean().optional().describe("Needed whenever its parent is given."),
  values: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe("The only values allowed."),
  keys: z
    .record(z.string(), z.string())
    .optional()
    .describe("For a <placeholder>: the keys it stands for, each with its type; without them any name fits."),
  on: z.array(z.enum(TRANSPORTS)).optional().describe("Only on these transports."),
  in: z.array(z.enum(DIRECTIONS)).optional().describe("A structure's field: only in these directions."),
  withdrawn: date.optional().describe("Taken off the pages of every version on that day."),
});
/** `string`, `number!` (required), `array<event>`, `object<agent|customer>!`, or the same spelled out. */
const field = z
  .union([z.string().regex(/^[^<>!]+(<[^<>]+>)?!?$/, "a type such as string, number! or array<event>"), fieldObject])
  .meta({ id: "field" });
const fields = z
  .record(z.string(), field)
  .describe("Dotted path below the parent (arrays add no step; `.` is the parent itself) to its type.")
  .meta({ id: "fields" });

const scopes = z
  .union([z.array(z.string()), z.strictObject({ web: z.array(z.string()), rtm: z.array(z.string()) })])
  .describe("Scopes of which one suffices, the same on both transports or by transport.");

const method = z
  .strictObject({
    title: z.string().describe("As people call it."),
    transports: z.array(z.enum(TRANSPORTS)).min(1).describe("Over which it can be called."),
    verb: z
      .enum(VERBS)
      .optional()
      .describe(
        "Of a call over HTTP: post where it isn't said; with get its parameters stand in the query of the URL.",
      ),
    scopes: scopes.optional(),
    needs: z
      .enum(["one", "all"])
      .optional()
      .describe("Whether one of the scopes suffices (the default) or all are needed."),
    request: fields.optional().describe("Its parameters. Left out: unknown."),
    response: fields.optional().describe("What it returns. Left out: unknown."),
    pushes: z.array(z.string()).optional().describe("Names of the pushes that it causes."),
    webhooks: z.array(z.string()).optional().describe("Names of the webhooks that it causes."),
    withdrawn: date.optional().describe("Taken off the pages of every version on that day."),
  })
  .meta({ id: "method" });
const push = z
  .strictObject({
    title: z.string().optional().describe("As people call it."),
    payload: fields.optional().describe("Left out: unknown; of a webhook: that of the push with its name."),
    list: z.boolean().optional().describe("The payload itself is an array of these."),
    withdrawn: date.optional().describe("Taken off the pages of every version on that day."),
  })
  .meta({ id: "push" });
const structure = z
  .strictObject({
    extends: z
      .string()
      .optional()
      .describe(
        "Has all fields of that structure too, and may stand wherever that one is meant: a message is an event, and what is `of: [event]` has the fields of all events.",
      ),
    fields,
  })
  .meta({ id: "structure" });
/** What an address can name, each with its own form. */
export const nodeSchemas = { method, push, structure, field } as const;
const node = z
  .union([method, push, structure, field])
  .describe(
    "A method, push, webhook, structure or field, by what its address names; {} for a scope, header or behaviour.",
  )
  .meta({ id: "node" });

const attributes = z
  .strictObject({
    ...method.shape,
    ...fieldObject.shape,
    extends: z.string().describe("Of a structure: another whose fields it has too."),
    list: z.boolean().describe("Of a payload: it is an array."),
  })
  .omit({ request: true, response: true })
  .partial()
  .meta({ id: "attributes" });

/** What may be done with a place that a change is about. */
const doing = z
  .enum(["apply", "drop", "drop-call", "leave"])
  .optional()
  .describe(
    "apply the change (the default), drop the key with its value, drop-call: remove the whole call where it is a statement of its own and nothing else is done in it, or leave the place as it is.",
  );
const outcome = {
  tier: tier.describe("In place of the change's own."),
  do: doing,
  convert: conversion.optional().describe("In place of the change's own."),
  advice: z.string().optional().describe("In place of the change's own."),
};
const requestPath = z
  .string()
  .regex(/^request\.[\w.]+$/, "a path of the same request, such as request.access.type, as before the change");
const literal = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const when = z.union([
  z
    .strictObject({ at: requestPath, values: z.array(literal).min(1) })
    .describe(
      "Another parameter of the same request, named as it was before the change, is exactly one of these literals.",
    ),
  z.strictObject({ value: literal }).describe("Exactly this literal."),
  z.strictObject({ absent: z.literal(true) }).describe("The key is not given."),
  z
    .strictObject({ beside: z.literal("successor") })
    .describe(
      "What takes its place stands there already: the new scope in the same list, the new key in the same object.",
    ),
  z
    .strictObject({ beside: z.literal("covering") })
    .describe("Of a scope: the same list has one that contains it, or contains what takes its place."),
  z.strictObject({ read: z.literal("truth") }).describe("A read that only asks whether there is something: if (x.y)."),
  z
    .strictObject({ read: z.literal("sent") })
    .describe("A read of what the same call was given, by `sent`, where that can be written in its place."),
  z
    .strictObject({ read: z.literal("compared") })
    .describe("A read that is compared with literals: x.y === 'a', a switch, a list that includes it."),
  z
    .strictObject({ shape: z.enum(["array", "single", "object", "number", "time", "literal", "other"]) })
    .describe(
      "array: certainly an array; single: an array literal of one element; object: an object literal; number: certainly a number; time: an RFC 3339 text with a time; literal: any literal; other: anything else.",
    ),
]);
const caseSchema = z.strictObject({ when: when.describe("Which places it is for."), ...outcome }).meta({ id: "case" });
const cases = z
  .array(caseSchema)
  .describe("By the value at the place, first match wins; no match: the change's own tier and advice.");

/** Code of a request: a text is an expression as it stands in the code. */
export type RequestCode =
  string | number | boolean | null | readonly RequestCode[] | { readonly [key: string]: RequestCode };
const requestCode: z.ZodType<RequestCode> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(requestCode), z.record(z.string(), requestCode)]),
  )
  .meta({ id: "requestCode" });
const adviceCall = z
  .strictObject({
    method: z.string().describe("Its name at this version."),
    request: z
      .record(z.string(), requestCode)
      .optional()
      .describe('Its parameters at this version. A text is code: `${chat_id}`, `"group"` in quotes of its own.'),
    as: z
      .string()
      .regex(/^[a-z]\w*$/, "a name such as chat")
      .optional()
      .describe("What the advice calls its response."),
  })
  .meta({ id: "adviceCall" });

const common = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "kebab-case")
    .describe("Unique in its version; the full id is <pack>/<version>/<id>. Never reused."),
  source: z
    .union([z.literal("reference"), z.array(z.string().min(1)).min(1)])
    .describe(
      'Items of the changelog, such as "3.2/Chats/1" (or "reference" among or instead of them when only the reference pages show it).',
    ),
  title: z.string().describe("What changed, in one short sentence."),
  tier: tier.describe("How far it can be automated."),
  advice: z
    .string()
    .optional()
    .describe(
      "What to do about it. ${path} stands for the expression found at that path of the request, named as it was before the change (${chat_id}, ${access.id}), ${name} for the name met, ${calls.0} for the first of `calls`, and ${method:get_chat} or any other address of this version for the name that it has at the target.",
    ),
  calls: z
    .array(adviceCall)
    .optional()
    .describe("Calls that the advice names, as they are at this version; a plan carries them to its target."),
  why: z
    .string()
    .optional()
    .describe(
      "Of a note: why it is only reported, and no code fails by it; of what is left to a person: why it is not automated.",
    ),
  draft: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Nobody has confirmed it yet, and why it is a guess or what is open. It can't be safe; `rules check` lists it. Remove the key when the change is right.",
    ),
  breaks: z.literal(false).optional().describe("The old form still works: reported, never as a failure."),
  on: z.array(z.enum(TRANSPORTS)).optional().describe("Only on these transports."),
  in: z.array(z.enum(DIRECTIONS)).optional().describe("Only in these directions."),
  also: z.record(version, date).optional().describe("Back-ported: version to the day it came there."),
  outside: z.string().optional().describe("What the project must do outside its code because of this."),
  cases: cases.optional(),
  do: doing,
  convert: conversion.optional().describe("What happens to the value at the place."),
  example: z
    .strictObject({ before: z.string(), after: z.string() })
    .optional()
    .describe("The code before and after, as short as it can be."),
  set: z
    .record(address, attributes)
    .optional()
    .describe(
      "Attributes that living nodes get by this: {method:x: {transports: …}, method:x.request.y: {required: true}}.",
    ),
};
const addresses = z.array(address).min(1);

const add = z
  .strictObject({
    kind: z.literal("add"),
    ...common,
    nodes: z.record(address, node).describe("Address to what is new there."),
  })
  .describe("Something new: nothing breaks, but it must not be used below this version.");
const rename = z
  .strictObject({
    kind: z.literal("rename"),
    ...common,
    names: z
      .record(address, z.string())
      .describe("Address to its new last segment. The node keeps its identity and its children."),
    aliases: z.record(address, names).optional().describe("Other spellings of an old name that stand in real code."),
  })
  .describe(
    "The same thing under another name. Lists of pushes, webhooks, scopes and structures follow by themselves.",
  );
const move = z
  .strictObject({
    kind: z.literal("move"),
    ...common,
    paths: z
      .record(address, address)
      .describe(
        "Address to new address, in order. Children go along; a parent left without children goes too. To an ancestor: the node is unwrapped, its content takes the ancestor's place. To a descendant of itself: it is wrapped, a new node stands where it stood.",
      ),
    aliases: z.record(address, names).optional().describe("Other spellings of an old name that stand in real code."),
  })
  .describe("The same thing at another place.");
const replace = z
  .strictObject({
    kind: z.literal("replace"),
    ...common,
    from: addresses.describe("What ends. Where only some of these go on as some of `to`, `map` says so for them too."),
    to: addresses.describe("Living nodes, or ones given in `nodes`."),
    aliases: z.record(address, names).optional().describe("Other spellings of these names that stand in real code."),
    map: z
      .record(address, z.union([address, addresses, z.null()]))
      .optional()
      .describe(
        "Where children of the old nodes are found in the new ones; null: nowhere. The children of a mapped one are looked for by the same names below its place. Children left out: unknown.",
      ),
    nodes: z.record(address, node).optional().describe("What is new by this."),
  })
  .describe("Other things, new or already there, take the place of old ones: n to m.");
const remove = z
  .strictObject({
    kind: z.literal("remove"),
    ...common,
    at: addresses.describe("What ends, with everything below it."),
    aliases: z.record(address, names).optional().describe("Other spellings of these names that stand in real code."),
    sent: z
      .record(address, z.string())
      .optional()
      .describe(
        "Fields of a response that repeated what the call was given, each with the dotted path of that parameter, as before the change: a read of one is written as what was sent.",
      ),
  })
  .describe("Ended without a successor.");
const retype = z
  .strictObject({
    kind: z.literal("retype"),
    ...common,
    at: addresses.describe("What has another type or content from now on."),
    type: z.string().optional().describe("The new type."),
    fields: fields
      .optional()
      .describe(
        "The fields that it has from now on, in place of those before; one with the same path stays the same thing.",
      ),
  })
  .describe("The same thing with another type or other fields.");
const requirement = z
  .strictObject({
    kind: z.literal("require"),
    ...common,
    at: addresses.describe("Parameters that a call must give from now on."),
    write: z
      .unknown()
      .optional()
      .describe("The value that keeps the old meaning, written where the parameter is absent."),
    code: z
      .string()
      .optional()
      .describe("The same as an expression, where no fixed value does: new Date().toISOString()."),
  })
  .describe("A parameter that was optional, or is new, must be given.");
const behaviour = z
  .strictObject({
    kind: z.literal("behaviour"),
    ...common,
    at: addresses.describe("Whom it concerns."),
    write: z
      .record(address, z.unknown())
      .optional()
      .describe("Parameters and the values that keep the old behaviour, written where they are absent."),
    append: z
      .record(address, z.string())
      .optional()
      .describe(
        "Arrays of the same request and the item, as code, that keeps the old behaviour, put behind their last one; ${value} stands for what the place itself is given.",
      ),
    with: names.optional().describe("Only where one of these stands beside what `at` names, in the same request."),
    without: names
      .optional()
      .describe("Not where one of these parameters stands in the same request, by its dotted path."),
    unless: z
      .strictObject({
        same: z.string().describe("The parameter, by its dotted path; in an array, that of any item."),
      })
      .optional()
      .describe("Not where another parameter of the same request is given the same expression."),
    ends: names
      .optional()
      .describe(
        "Ids of earlier behaviours that this one takes back: from a version before them they are not reported.",
      ),
  })
  .describe("The same names with another meaning or effect.");
const undocumented = z
  .strictObject({
    kind: z.literal("undocumented"),
    ...common,
    at: addresses.describe("What the pages no longer show."),
  })
  .describe("Off the pages without a word about its end: warned of, never an error, never edited.");

export const changeSchema = z
  .discriminatedUnion("kind", [add, rename, move, replace, remove, retype, requirement, behaviour, undocumented])
  .meta({ id: "change" });

export const STATUSES = ["preview", "stable", "legacy", "deprecated", "gone"] as const;
const status = z
  .enum(STATUSES)
  .describe(
    "A preview is a target only when it is named; legacy still works; deprecated will be switched off; gone is.",
  );
const head = {
  version: version.describe("The same as the file's name."),
  released: date.optional().describe("Not before the versions before it."),
  status,
  since: date.optional().describe("The day since which it has that status."),
  note: z.string().optional().describe("What else is known of its end, with where that is said."),
};
/** The oldest version of a pack: its whole surface. */
export const baselineSchema = z.strictObject({
  ...head,
  methods: z.record(z.string(), method).describe("By name."),
  pushes: z.record(z.string(), push).describe("By name."),
  webhooks: z.record(z.string(), push).describe("By name."),
  structures: z.record(z.string(), structure).describe("By name: what several methods and pushes share."),
  envelopes: z
    .partialRecord(z.enum(["web", "rtm", "push", "webhook", "query"]), fields)
    .describe(
      "What stands around payloads: bodies of Web requests, messages of RTM, of pushes and of webhooks; query: what every call and socket may give in the query of its URL.",
    ),
  headers: z.array(header).describe("Names of request headers that mean something to the API."),
});
/** A later version: what it changed. Each change sees the surface that the changes above it left. */
export const stepSchema = z.strictObject({ ...head, changes: z.array(changeSchema).describe("In order.") });

const sdkCall = z
  .strictObject({
    method: z.string().describe("The method called, by its name at the API versions of these releases."),
    parameters: names.describe(
      "Where each positional argument goes in the request: a dotted path, or `.` for an object that is merged into it.",
    ),
    text: z.string().optional().describe("Where the first argument goes when it is a text, not an object."),
    since: version.optional().describe("Only in releases for this API version and later ones."),
    until: version.optional().describe("Only in releases for this API version and earlier ones."),
  })
  .meta({ id: "sdkCall" });
const sdk = z
  .strictObject({
    releases: z
      .record(z.string(), version)
      .describe("Range of the package's releases to the API version that they speak."),
    versionOption: z.string().optional().describe("Option of the constructor that names another API version."),
    clients: z
      .record(z.string(), z.array(z.enum(TRANSPORTS)))
      .optional()
      .describe(
        "Classes whose instances call this API, and functions that return such clients: the way from the package's export (Agent.Web, default) or the path of a deep import (lib/src/agent/web), and their transports. What else the package exports is not of this API.",
      ),
    calls: z
      .record(z.string(), z.array(sdkCall))
      .optional()
      .describe("Functions of a client, by name. They return the payload of the response."),
    envelope: names.optional().describe("Functions of a client that take a whole request, {action, payload}."),
    listeners: z
      .strictObject({
        functions: names.describe("Their names."),
        gives: z.enum(["payload", "envelope"]).describe("What the handler, the second argument, is called with."),
        own: names.describe("Names that the package sends itself; no pushes."),
      })
      .optional()
      .describe("Functions of a client that take the name of a push and a handler."),
    pushNames: names
      .optional()
      .describe("Enumerations of push names, by the way from the package's export; their members are in PascalCase."),
    signatures: z
      .array(
        z.strictObject({
          of: z
            .string()
            .describe(
              "A class or function as under `clients`, or a function of a client; with a text behind it, only where that is its first argument.",
            ),
          releases: z.string().describe("Range of the releases that take the new arguments."),
          advice: z.string().describe("What to write for them."),
        }),
      )
      .optional()
      .describe("Arguments that changed with a release, whatever version of the API it speaks."),
    note: z.string().optional().describe("Reported where the package is used."),
  })
  .meta({ id: "sdk" });
/** How clients reach the API: what the finder recognizes. */
export const apiSchema = z.strictObject({
  id: z.string().describe("First part of the ids of its changes."),
  name: z.string().describe("As people call it."),
  versions: z
    .enum(GRAMMARS)
    .optional()
    .describe("How its versions are counted: 3.4 (major.minor, where it isn't said), 10 (integer), 2026-03-31 (date)."),
  hosts: z.array(host).describe("Hosts of the API, without scheme."),
  urls: z
    .strictObject({
      call: z.array(urlForm).describe("Forms of a call's path: /v{version}/agent/action/{method}."),
      socket: z.array(urlForm).describe("Forms of the socket's path."),
      unversioned: z.array(urlForm).describe("Path starts that name no version: /agent/action/{method}."),
    })
    .describe("Where requests go."),
  neighbours: z
    .record(z.string(), z.array(urlForm))
    .describe(
      "Other APIs on the same hosts, versioned together, by the ids of their packs: path starts, such as /v{version}/customer/.",
    ),
  registration: z
    .strictObject({
      method: z.string().describe("The call."),
      name: z.string().describe("Its parameter that holds the webhook's name."),
    })
    .optional()
    .describe("The call that registers webhooks."),
  envelope: z
    .strictObject({
      method: word.describe("Key that holds the method's name."),
      payload: word.describe("Key that holds the payload."),
      version: word.describe("Key that holds the request's own version."),
      keepAlive: names.optional().describe("Actions that the socket takes and that are no methods."),
      push: z.strictObject({ name: word, payload: word }).describe("Keys of a push: its name, its payload."),
      webhook: z
        .strictObject({ name: word, payload: z.array(word) })
        .describe("Keys of a webhook: its name, and its payload at one version or another."),
    })
    .describe("What stands around a payload in messages of the socket."),
  versionHeader: header.describe("Header that names the version where the URL does not."),
  loginPushes: z
    .strictObject({ method: z.string().describe("The call."), path: z.string().describe("Its parameter.") })
    .optional()
    .describe("The request field whose keys are versions and whose values list push names."),
  scopeWords: names.describe("Names under which lists of scopes stand in code."),
  scopes: z
    .strictObject({
      contains: z
        .array(z.strictObject({ has: z.string().min(1), gives: z.string().min(1) }))
        .describe(
          "A scope with `has` in its name contains that with `gives` in its place, and all that this one contains.",
        ),
    })
    .optional()
    .describe("How scopes contain each other."),
  features: z
    .array(
      z.strictObject({
        name: z.string().describe("Its heading in the upgrade guide."),
        of: names.describe("How the addresses of its changes begin; the first feature that fits has a change."),
      }),
    )
    .optional()
    .describe("Parts of the API by which the upgrade guide is grouped."),
  sdks: z.record(z.string(), sdk).describe("Packages that speak this API, by name."),
});

export type Tier = (typeof TIERS)[number];
export type LifeStatus = (typeof STATUSES)[number];
export type Kind = (typeof KINDS)[number];
export type Transport = (typeof TRANSPORTS)[number];
export type Verb = (typeof VERBS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type NamedConversion = (typeof CONVERSIONS)[number];
export type Conversion = z.infer<typeof conversion>;
export type FieldRule = z.infer<typeof field>;
export type MethodRule = z.infer<typeof method>;
export type PushRule = z.infer<typeof push>;
export type StructureRule = z.infer<typeof structure>;
export type NodeRule = z.infer<typeof node>;
export type FieldRules = z.infer<typeof fields>;
export type Attributes = z.infer<typeof attributes>;
export type ChangeRule = z.infer<typeof changeSchema>;
export type CaseRule = z.infer<typeof cases>[number];
export type BaselineRules = z.infer<typeof baselineSchema>;
export type StepRules = z.infer<typeof stepSchema>;
export type ApiRules = z.infer<typeof apiSchema>;

/** `agent-chat/3.2/close-thread-renamed`: pack, version, id. Docs anchor, ignore word and case name. */
export type ChangeId = string;

/** A change as loaded: checked, and with its full id and version. */
export type Change<K extends Kind = Kind> = Extract<ChangeRule, { kind: K }> & {
  readonly fullId: ChangeId;
  readonly version: string;
};
