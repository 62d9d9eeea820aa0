/** Settings of the plugin: `settings.chatshift` for all rules, and the options of a rule, which win. */
import type { Rule } from "eslint";
import { BadInput } from "../errors.js";
import type { FaceSettings } from "../faces/settings.js";
import type { RuleName } from "./rules.js";
import { isRecord } from "../is-record.js";

const VERSION = { type: "string", pattern: "^v?\\d+\\.\\d+$" } as const;
/** JSON Schema of each setting. */
export const PROPERTIES = {
  target: { ...VERSION, description: "Version to hold the code against; the newest stable one unless given." },
  minimum: { ...VERSION, description: "The lowest version that code may use: an older one is reported." },
  from: { ...VERSION, description: "Version of the calls that name none." },
  fromWebhooks: { ...VERSION, description: "Version at which webhooks are registered, where the code doesn't say." },
  api: {
    type: "array",
    items: { type: "string" },
    minItems: 1,
    description: "Only these of the APIs, by the ids of their packs; otherwise each call goes by the rules of its own.",
  },
  wrappers: {
    type: "array",
    items: { type: "string", pattern: "^[^:\\s]+:\\S+$" },
    description: "Functions that send requests and can't be read: name:method,payload.",
  },
} as const;
const NOTES = { type: "boolean", description: "Also report notes, which ask for nothing." } as const;

/** JSON Schema of each rule's options. */
export const SCHEMA: { readonly [K in RuleName]: NonNullable<Rule.RuleMetaData["schema"]> } = {
  "no-outdated": toSchema({}),
  "no-removed": toSchema({}),
  "no-unknown": toSchema({}),
  scopes: toSchema({}),
  warnings: toSchema({}),
  behaviour: toSchema({ notes: NOTES }),
  "no-marker": toSchema({}),
};

function toSchema(more: Readonly<Record<string, object>>): [object] {
  return [{ type: "object", properties: { ...PROPERTIES, ...more }, additionalProperties: false }];
}

/** Reads the settings of a config file. Throws BadInput for what ESLint's schema can't have checked. */
export function readSettings(shared: unknown, own: unknown): FaceSettings {
  return { ...checked(shared, "settings.chatshift"), ...checked(own, "the options of a rule") };
}

/** Whether a rule is asked to tell notes too. */
export function tellsNotes(own: unknown): boolean {
  return isRecord(own) && own["notes"] === true;
}

function checked(given: unknown, where: string): FaceSettings {
  if (given === undefined) return {};
  if (!isRecord(given)) throw new BadInput(`${where}: expected an object`);
  const unknown = Object.keys(given).find((key) => !(key in PROPERTIES) && key !== "notes");
  if (unknown !== undefined)
    throw new BadInput(`${where}: there is no "${unknown}"; there are ${Object.keys(PROPERTIES).join(", ")}`);
  const { target, minimum, from, fromWebhooks, api, wrappers } = given;
  return {
    ...(target === undefined ? {} : { target: toText(target, `${where}.target`) }),
    ...(minimum === undefined ? {} : { minimum: toText(minimum, `${where}.minimum`) }),
    ...(from === undefined ? {} : { from: toText(from, `${where}.from`) }),
    ...(fromWebhooks === undefined ? {} : { fromWebhooks: toText(fromWebhooks, `${where}.fromWebhooks`) }),
    ...(api === undefined ? {} : { api: toTexts(api, `${where}.api`, "the-id-of-a-pack") }),
    ...(wrappers === undefined ? {} : { wrappers: toTexts(wrappers, `${where}.wrappers`, "call:method,payload") }),
  };
}

function toText(value: unknown, where: string): string {
  if (typeof value === "string") return value;
  throw new BadInput(`${where}: expected a version in quotes, such as "3.6"`);
}

function toTexts(value: unknown, where: string, example: string): readonly string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  throw new BadInput(`${where}: expected an array of texts such as "${example}"`);
}
