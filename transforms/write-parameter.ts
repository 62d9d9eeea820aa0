import type { CallSite } from "../src/model.js";
import type { Remedy, Subject } from "./transform.js";
import { insertAfter } from "./write.js";

/** Adds `name: code` as the last property of the payload's literal. `undefined` when there is none, or it may have the name already. */
export function writeParameter({ source }: Subject, site: CallSite, name: string, code: string): Remedy | undefined {
  const { payload } = site;
  if (!payload?.isComplete || payload.keys.has(name)) return undefined;
  const text = source(payload.place.path);
  const inside = text.slice(payload.place.start + 1, payload.place.end - 1);
  const body = inside.trimEnd();
  const end = { ...payload.place, end: payload.place.start + 1 + body.length };
  if (/\/\/[^\n]*$/.test(body)) return undefined;
  if (body.trim() === "") return { edits: [{ place: { ...payload.place, start: payload.place.start + 1, end: payload.place.end - 1 }, text: ` ${name}: ${code} ` }], tier: "review" };
  const indent = /\n([^\S\n]*)[^\n]*$/.exec(body)?.[1];
  const lead = inside.slice(body.length).includes("\n") && indent !== undefined ? `\n${indent}` : " ";
  const comma = body.endsWith(",");
  return { edits: [insertAfter(end, `${comma ? "" : ","}${lead}${name}: ${code}${comma && lead !== " " ? "," : ""}`)], tier: "review" };
}
