/** Flags as they are typed, for the commands that a report proposes. */
import type { ApiFlags, SharedFlags } from "./options.js";

/** What is looked for, and where to; to the same question each command of the tool gives the same answer. */
export function toQuestion(flags: SharedFlags, to: string): readonly string[] {
  return [
    ...one("--from", flags.from),
    ...one("--from-webhooks", flags.fromWebhooks),
    "--to",
    to,
    ...one("--api", flags.api?.join(",")),
    ...toPackFlags(flags),
    ...many("--only", flags.only),
    ...many("--skip", flags.skip),
    ...many("--wrapper", flags.wrapper),
    ...one("--config", flags.config),
    ...set("--guesses", flags.guesses),
  ];
}

/** Where rules beside those that come with chatshift are. */
export function toPackFlags({ pack }: ApiFlags): readonly string[] {
  return many("--pack", pack);
}

export function one(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [name, value];
}

function many(name: string, values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => [name, value]);
}

export function set(name: string, value: boolean | undefined): readonly string[] {
  return value === true ? [name] : [];
}
