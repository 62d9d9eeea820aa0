/** What the engine is asked for where a client's flags ask the command line for it. */
import type { Wish } from "../support/memory.js";
import type { Client } from "./client.js";

/** The wish to bring a client to a version, with the flags of its client.json. */
export function wishOf({ flags }: Client, to: string): Wish {
  const option = (name: string): string | undefined => flags[flags.indexOf(name) + 1];
  return {
    to,
    review: flags.includes("review"),
    ...(flags.includes("--from") ? { from: option("--from") } : {}),
    ...(flags.includes("--from-webhooks") ? { fromWebhooks: option("--from-webhooks") } : {}),
  };
}
