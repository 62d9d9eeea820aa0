/** The options of `jscodeshift -t … --to=3.6`, which come as jscodeshift guessed them: `3.6` as a number. */
import { BadInput } from "../errors.js";
import type { FaceSettings } from "../faces/settings.js";

/** Throws BadInput for options that can't be. */
export function readOptions(options: unknown): FaceSettings {
  refuseMistaken(options);
  const given = new Map(typeof options === "object" && options !== null ? Object.entries(options) : []);
  const take = (...names: readonly string[]): readonly string[] => names.flatMap((name) => toTexts(given.get(name)));
  const takeVersion = (...names: readonly string[]): string | undefined => take(...names).at(-1);
  return {
    target: takeVersion("to"),
    from: takeVersion("from"),
    fromWebhooks: takeVersion("fromWebhooks", "from-webhooks"),
    wrappers: [given.get("wrapper")].flat().flatMap((one: unknown) => (typeof one === "string" ? [one] : [])),
    ...(given.has("api") ? { api: take("api") } : {}),
    only: take("only"),
    skip: take("skip"),
    includeReview: includesReview(take("include")),
  };
}

/** What is easily written instead: jscodeshift takes any option, and would go to another version in silence. */
const MISTAKEN: ReadonlyMap<string, string> = new Map([
  ...["target", "version", "to-version", "toVersion", "target-version", "targetVersion"].map(
    (name) => [name, "--to=<version>"] as const,
  ),
  ...["from-version", "fromVersion"].map((name) => [name, "--from=<version>"] as const),
  ...["from-webhook", "fromWebhook", "webhooks"].map((name) => [name, "--from-webhooks=<version>"] as const),
  ...["include-review", "includeReview", "review"].map((name) => [name, "--include=review"] as const),
  ["apis", "--api=<id>,<id>"],
  ["wrappers", "--wrapper=<name>:<method>,<payload>"],
]);

function refuseMistaken(options: unknown): void {
  for (const name of Object.keys(typeof options === "object" && options !== null ? options : {})) {
    const meant = MISTAKEN.get(name);
    if (meant !== undefined) throw new BadInput(`there is no --${name}; it is ${meant}`);
  }
}

/** Texts and numbers, one or several, or several in one text with commas. */
function toTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => toTexts(one));
  if (typeof value !== "string" && typeof value !== "number") return [];
  return String(value)
    .split(",")
    .flatMap((one) => one.trim() || []);
}

function includesReview(tiers: readonly string[]): boolean {
  const unknown = tiers.find((tier) => tier !== "review");
  if (unknown !== undefined) throw new BadInput(`--include=${unknown}: there is only --include=review`);
  return tiers.length > 0;
}
