/** What the reference pages of each version show, read from the JSON in the folders beside this file. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const paths = z.record(z.string(), z.string());
const values = z.record(z.string(), z.array(z.string()));
const scopeSets = z.union([z.array(z.string()), z.object({ web: z.array(z.string()), rtm: z.array(z.string()) })]);

const methodFacts = z.strictObject({
  title: z.string(),
  transports: z.array(z.enum(["web", "rtm"])),
  /** Empty: unknown. */
  scopes: scopeSets,
  /** Path to type, with `!` where required. */
  request: paths,
  /** For a path that ends in a placeholder: the keys that it stands for. */
  placeholders: z.record(z.string(), paths).optional(),
  values: values.optional(),
  /** Its parameters stand in a table for all reports, which is not repeated here. */
  requestIsElsewhere: z.literal(true).optional(),
  response: paths,
  transportOnly: z
    .object({ request: z.record(z.string(), z.array(z.string())), response: z.record(z.string(), z.array(z.string())) })
    .partial()
    .optional(),
  pushes: z.array(z.string()),
  webhooks: z.array(z.string()),
  withdrawn: z.string().optional(),
});
const referenceFacts = z.strictObject({
  version: z.string(),
  status: z.enum(["stable", "preview"]),
  released: z.string(),
  methods: z.record(z.string(), methodFacts),
  pushes: z.record(z.string(), paths),
  webhooks: z.array(z.string()),
  /** Of the API that has webhooks: their payloads. */
  webhookPayloads: z.record(z.string(), paths).default({}),
  structures: z.record(z.string(), paths),
  /** The fields of events as they are sent. */
  eventRequests: z.record(z.string(), paths),
  eventValues: z.record(z.string(), values),
  pushValues: z.record(z.string(), values),
  structureValues: z.record(z.string(), values),
  withdrawnPushes: z.record(z.string(), z.string()),
});

export type MethodFacts = z.infer<typeof methodFacts>;
export type ReferenceFacts = z.infer<typeof referenceFacts>;

/** Of a pack, by the name of its folder. */
export function readFacts(pack: string, version: string): ReferenceFacts {
  return referenceFacts.parse(readJson(`${pack}/reference/${version}.json`));
}

/** Ids of all items and sub-items of a pack's changelog. */
export function readItems(pack: string): readonly string[] {
  return z.array(z.string()).parse(readJson(`${pack}/items.json`));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}

/** Request paths without placeholders that are known keys: `filters.tags.<filter_type>` is `filters.tags.values` and so on. */
export function concretePaths({ request, placeholders }: MethodFacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, type] of Object.entries(request)) {
    const keys = placeholders?.[path];
    if (keys === undefined) found.set(path, type);
    else for (const [key, keyType] of Object.entries(keys)) found.set(`${parentOf(path)}.${key}`, keyType);
  }
  return found;
}

export function scopesOn(facts: MethodFacts, transport: "web" | "rtm"): readonly string[] {
  return Array.isArray(facts.scopes) ? facts.scopes : facts.scopes[transport];
}

/** The webhooks listed, and those that methods name. */
export function allWebhooks(facts: ReferenceFacts): ReadonlySet<string> {
  return new Set([...facts.webhooks, ...Object.values(facts.methods).flatMap(({ webhooks }) => webhooks)]);
}

export function parentOf(path: string): string {
  return path.split(".").slice(0, -1).join(".");
}
