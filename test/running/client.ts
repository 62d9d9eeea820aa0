/** The clients of test/clients: small programs of several files, as people write them, and what is known of each. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { storySchema } from "../../fake/story.js";

export const CLIENTS = join(import.meta.dirname, "../clients");

const version = z.string().regex(/^\d+\.\d+$/);
const clientSchema = z.strictObject({
  title: z.string(),
  from: version,
  to: z.array(version).min(1),
  /** The file to run, as written: `src/main.ts` runs transpiled. */
  entry: z.string(),
  /** Shapes of calls (A to F) and of everything else that it is there to show. */
  shapes: z.array(z.string()),
  /** What must not happen to it. */
  traps: z.array(z.string()).min(1),
  /** Flags of `upgrade` besides `--to`; `--include review` is one. */
  flags: z.array(z.string()).default([]),
  env: z.record(z.string(), z.string()).default({}),
  /** What happens by itself once it has logged in or listens. */
  story: storySchema.default([]),
  /** Path of its webhook handler, when webhooks are set up by hand; they come at `from`, then at the target. */
  webhooks: z.string().optional(),
  /** Calls at several versions before its upgrade. */
  mixed: z.boolean().default(false),
  /** Has nothing of this API: an upgrade leaves every byte. */
  untouched: z.boolean().default(false),
  /** Targets that its upgrade reaches so far; `true`: all of `to`. */
  upgrade: z.union([z.boolean(), z.array(version)]).default(false),
});

export type Client = z.infer<typeof clientSchema> & { readonly name: string; readonly folder: string };

/** All clients, by name. Throws for a folder without a right client.json. */
export function findClients(): readonly Client[] {
  return readdirSync(CLIENTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readClient(name));
}

function readClient(name: string): Client {
  const folder = join(CLIENTS, name);
  const known: unknown = JSON.parse(readFileSync(join(folder, "client.json"), "utf8"));
  const parsed = clientSchema.safeParse(known);
  if (!parsed.success) throw new Error(`${name}/client.json: ${parsed.error.message}`);
  return { ...parsed.data, name, folder };
}

export function isReached({ upgrade }: Client, target: string): boolean {
  return typeof upgrade === "boolean" ? upgrade : upgrade.includes(target);
}
