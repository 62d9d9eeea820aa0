import { ts } from "ts-morph";
import type { Conversion, NamedConversion } from "../../src/change.js";
import type { Edit, KeySite, Place } from "../../src/model.js";
import { unwrap } from "../../src/program/syntax.js";
import { nameAt, type Remedy, type Subject } from "../transform.js";
import { wrap, writeName } from "../write.js";
import type { Around, Converter } from "./conversion.js";
import { booleanToText } from "./boolean-to-text.js";
import { countToList } from "./count-to-list.js";
import { dateToEnd, dateToTime } from "./date-to-time.js";
import { firstOfList } from "./first-of-list.js";
import { mapToList } from "./map-to-list.js";
import { mapValues } from "./map-values.js";
import { objectToList } from "./object-to-list.js";
import { orderToTime } from "./order-to-time.js";
import { secondsToTime } from "./seconds-to-time.js";
import { trueToAbsent } from "./true-to-absent.js";
import { unwrapValue } from "./unwrap.js";
import { valueToList } from "./value-to-list.js";
import { wrapValues } from "./wrap-values.js";

/** Every named conversion of the rule language; a missing one does not compile. */
const named: { readonly [C in NamedConversion]: Converter } = {
  "seconds-to-time": secondsToTime,
  "date-to-time": dateToTime,
  "date-to-end": dateToEnd,
  "object-to-list": objectToList,
  "value-to-list": valueToList,
  "first-of-list": firstOfList,
  "wrap-values": wrapValues,
  "boolean-to-text": booleanToText,
  unwrap: unwrapValue,
  "true-to-absent": trueToAbsent,
  "count-to-list": countToList,
  "order-to-time": orderToTime,
};

export function converterOf(conversion: Conversion): Converter {
  if (typeof conversion === "string") return named[conversion];
  return "values" in conversion ? mapValues(conversion.values) : mapToList(conversion.list);
}

/** A key with its value, as a payload or an object of a declared type has it. */
export type Valued = Pick<KeySite, "at" | "form" | "place" | "shape" | "value" | "valueText"> & Pick<KeySite, "listed">;

/** Writes a key's new name and puts its value into the new form. */
export function convertValue(
  { source, tree }: Subject,
  site: Valued,
  name: string,
  names: readonly Conversion[],
): Remedy | undefined {
  const { value, valueText } = site;
  const [conversion, ...others] = names;
  if (!value || valueText === undefined || conversion === undefined || others.length > 0) return undefined;
  const converter = converterOf(conversion);
  const node = tree.nodeAt(value);
  const written = node && ts.isExpression(node) ? unwrap(node) : node;
  const shape = shapeHere(site.shape, written);
  if (converter.open?.(shape))
    return {
      edits: [...writeName(site, name, nameAt(site)), ...openBrackets(source(value.path), value)],
      tier: "safe",
    };
  const literal =
    shape.kind === "literal" && typeof shape.value === "string" ? converter.replaceLiteral?.(shape.value) : undefined;
  if (literal !== undefined) {
    const text = { place: betweenQuotes(value, node, written), text: literal };
    return { edits: [...renamed(site, name), text], tier: "review" };
  }
  const other =
    shape.kind === "literal" && typeof shape.value !== "string" ? converter.replaceValue?.(shape.value) : undefined;
  if (other !== undefined) return { edits: [...renamed(site, name), { place: value, text: other }], tier: "review" };
  const cuts = site.form === "shorthand" ? undefined : node && converter.split?.(node);
  if (cuts)
    return {
      edits: [
        ...renamed(site, name),
        ...cuts.map(({ start, end, text }) => ({ place: { ...value, start, end }, text })),
      ],
      tier: "safe",
    };
  // Which texts it may be, and that they have other names, is told where they stand.
  if (shape !== site.shape && site.listed?.length) return { edits: [...renamed(site, name)], tier: "review" };
  const around = converter.write(shape, valueText);
  return around && { edits: keyAndValue(site, name, around), tier: around.tier };
}

/** A text that stands elsewhere, under a name, can't be rewritten here: what stands here is some expression. */
function shapeHere(shape: KeySite["shape"], written: ts.Node | undefined): KeySite["shape"] {
  const isText = shape.kind === "literal" && typeof shape.value === "string";
  return isText && written && !ts.isStringLiteralLike(written) ? { kind: "other" } : shape;
}

/** What stands in a text, which may be cast. */
function betweenQuotes(value: Place, node: ts.Node | undefined, written: ts.Node | undefined): Place {
  const lead = node && written ? written.getStart() - node.getStart() : 0;
  const tail = node && written ? node.getEnd() - written.getEnd() : 0;
  return { ...value, start: value.start + lead + 1, end: value.end - tail - 1 };
}

/** `{ ids }` becomes `{ agents: { values: ids } }`: the shorthand's name is key and value at once. */
function keyAndValue(site: Valued, name: string, around: Around): Edit[] {
  const { value } = site;
  if (!value) return [];
  if (site.form === "shorthand") return wrap(site.place, `${name}: ${around.before}`, around.after);
  const edits = renamed(site, name);
  return around.before === "" && around.after === ""
    ? [...edits]
    : [...edits, ...wrap(value, around.before, around.after)];
}

function renamed(site: Valued, name: string): readonly Edit[] {
  return name === nameAt(site) ? [] : writeName(site, name, nameAt(site));
}

/** Takes the brackets off `[x]`, with the space inside them. */
function openBrackets(text: string, value: KeySite["place"]): Edit[] {
  const inside = text.slice(value.start + 1, value.end - 1);
  const lead = inside.length - inside.trimStart().length;
  const tail = /,?\s*$/.exec(inside)?.[0].length ?? 0;
  return [
    { place: { ...value, end: value.start + 1 + lead }, text: "" },
    { place: { ...value, start: value.end - 1 - tail }, text: "" },
  ];
}
