/** Words about one change that the guide and `explain` share. */
import { parseAddress } from "../address.js";
import type { CaseRule, Change, Kind, Tier } from "../change.js";
import type { Pack } from "../model.js";
import { fillAdvice } from "../rules/fill.js";
import type { Version } from "../version.js";
import { tellAddress } from "./address-words.js";

/** What a tier means for a place in the code. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  safe: "done by `chatshift upgrade`",
  review: "done by `chatshift upgrade --include review`, to be looked at",
  manual: "by hand",
  note: "nothing breaks",
};

const SHAPES: Readonly<Record<string, string>> = {
  array: "for certain an array",
  single: "an array of one element, written out",
  object: "an object, written out",
  number: "for certain a number",
  time: "a date with its time",
  literal: "written out",
  other: "anything else",
};

const DONE: Readonly<Record<NonNullable<CaseRule["do"]>, string>> = {
  apply: "",
  drop: ", it is removed",
  "drop-call": ", the call is removed",
  leave: ", it stays as it is",
};

const READS = {
  truth: "a read only asks whether there is a value",
  compared: "what is read is compared with literals",
  sent: "what is read is what the call was given",
} as const;

/** "Where the value is `true`: safe, it is removed." */
export function tellCase({ when, tier, do: act, advice }: CaseRule, change: Change, told: Told): string {
  const done = act === undefined ? "" : DONE[act];
  const more = advice === undefined ? "." : `. ${plainAdvice(advice, change, told)}`;
  return `Where ${tellWhen(when)}: ${tier}${done}${more}`;
}

function tellWhen(when: CaseRule["when"]): string {
  if ("value" in when) return `the value is \`${JSON.stringify(when.value)}\``;
  if ("absent" in when) return "it is left out";
  if ("read" in when) return READS[when.read];
  if ("beside" in when)
    return when.beside === "successor" ? "its successor is there already" : "a scope beside it contains it";
  if ("at" in when)
    return `\`${when.at.replace(/^request\./, "")}\` is ${when.values.map((value) => `\`${JSON.stringify(value)}\``).join(" or ")}`;
  return `the value is ${SHAPES[when.shape] ?? when.shape}`;
}

/** For which version of which API words are told. */
export interface Told {
  readonly pack: Pack;
  readonly to: Version;
}

/**
 * Advice as read outside of any code: `${access.id}` stands for what the code has at `access.id`, `${name}` for the
 * names that the change is about.
 */
export function plainAdvice(advice: string, change: Change, { pack, to }: Told): string {
  const itself = (path: string): string => (path === "name" && "at" in change ? namesOf(change.at) : path);
  return fillAdvice(advice, { pack, change, to, valueOf: itself, placeholder: itself }).trim();
}

/** The last names of addresses, to stand between backticks. */
function namesOf(addresses: readonly string[]): string {
  const names = addresses.flatMap((address) => {
    const parts = parseAddress(address);
    return parts ? (parts.path.at(-1) ?? parts.name) : [];
  });
  return [...new Set(names)].join("` or `");
}

/** Where a change was back-ported to: "since 2022-12-07 in 3.4 too". */
export function tellBackPorts({ also }: Change): string {
  const ports = Object.entries(also ?? {}).map(([version, day]) => `in ${version} since ${day}`);
  return ports.length === 0 ? "" : `also ${ports.join(", ")}`;
}

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  add: "something new",
  rename: "the same thing under another name",
  move: "the same thing at another place",
  replace: "something else takes its place",
  remove: "ended without a successor",
  retype: "another type or other fields",
  require: "must be given from now on",
  behaviour: "the same names, another meaning or effect",
  undocumented: "no longer on the pages, without a word about its end",
};

/** What a kind of change is. */
export function tellKind(kind: Kind): string {
  return KIND_WORDS[kind];
}

/** What a change does, one line for each address. */
export function tellOperations(change: Change): readonly string[] {
  switch (change.kind) {
    case "add":
      return Object.keys(change.nodes).map((address) => `${tellAddress(address)} is new`);
    case "rename":
      return Object.entries(change.names).map(([address, name]) => `${tellAddress(address)} → \`${name}\``);
    case "move":
      return Object.entries(change.paths).map(([from, to]) => `${tellAddress(from)} → ${tellAddress(to)}`);
    case "replace": {
      const mapped = Object.entries(change.map ?? {}).map(
        ([from, to]) => `${tellAddress(from)} → ${to === null ? "nowhere" : [to].flat().map(tellAddress).join(", ")}`,
      );
      return [`${change.from.map(tellAddress).join(", ")} → ${change.to.map(tellAddress).join(", ")}`, ...mapped];
    }
    case "remove":
    case "undocumented":
      return change.at.map(
        (address) => `${tellAddress(address)} is ${change.kind === "remove" ? "removed" : "no longer documented"}`,
      );
    case "retype":
      return change.at.map(
        (address) => `${tellAddress(address)} is ${change.type === undefined ? "changed" : `now \`${change.type}\``}`,
      );
    case "require":
      return change.at.map((address) => `${tellAddress(address)} is required`);
    case "behaviour":
      return change.at.map((address) => `about ${tellAddress(address)}`);
  }
}
