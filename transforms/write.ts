/** The few ways to rewrite a place; every edit touches only what changes. */
import type { Built, Edit, NameSite, Place } from "../src/model.js";

/** A name as it stands in the code. */
type WrittenName = Pick<NameSite, "form" | "place" | "built">;

/** Writes another name where a site has one, in the way that it stands there. */
export function writeName(site: WrittenName, name: string, current: string): Edit[] {
  if (site.built) {
    const text = middleOf(site.built, name);
    return text === undefined ? [] : [{ place: site.place, text }];
  }
  switch (site.form) {
    case "text":
    case "identifier":
      return [{ place: site.place, text: name }];
    case "shorthand":
    case "pattern":
      // `{ chat_id }` becomes `{ id: chat_id }`: the variable keeps its name.
      return name === current ? [] : [insertBefore(site.place, `${name}: `)];
    case "implied":
      return [];
  }
}

/** What a piece of a name must be for the whole to become another name; `undefined` when it can't. */
export function middleOf({ before, after }: Built, name: string): string | undefined {
  const isAround = name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after);
  return isAround ? name.slice(before.length, name.length - after.length) : undefined;
}

export function insertBefore(place: Place, text: string): Edit {
  return { place: { ...place, end: place.start }, text };
}

export function insertAfter(place: Place, text: string): Edit {
  return { place: { ...place, start: place.end }, text };
}

/** Puts something around a place and leaves what is in it. */
export function wrap(place: Place, before: string, after: string): Edit[] {
  return [insertBefore(place, before), insertAfter(place, after)];
}

/**
 * Takes a property out of its literal, with the comma and the space that belong to it. `undefined` when a comment
 * stands in that space: it would be lost.
 */
export function removeProperty(text: string, property: Place): Edit | undefined {
  const after = /^[^\S\r\n]*,/.exec(text.slice(property.end));
  const lineStart = text.lastIndexOf("\n", property.start - 1) + 1;
  const isOwnLine = text.slice(lineStart, property.start).trim() === "";
  const end = property.end + (after?.[0].length ?? 0);
  if (isOwnLine && /^[^\S\r\n]*(\r?\n|$)/.test(text.slice(end))) {
    const lineEnd = /^[^\S\r\n]*(\r?\n|$)/.exec(text.slice(end))?.[0].length ?? 0;
    return { place: { ...property, start: lineStart, end: end + lineEnd }, text: "" };
  }
  if (after) {
    const space = /^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
    return { place: { ...property, end: end + space }, text: "" };
  }
  const before = /,?\s*$/.exec(text.slice(0, property.start))?.[0] ?? "";
  return before.startsWith(",")
    ? { place: { ...property, start: property.start - before.length }, text: "" }
    : lastOne(text, property);
}

/** `{ a: 1 }` becomes `{}`. */
function lastOne(text: string, property: Place): Edit | undefined {
  const before = /\{\s*$/.exec(text.slice(0, property.start));
  const after = /^\s*\}/.exec(text.slice(property.end));
  if (!before || !after) return undefined;
  return {
    place: { ...property, start: property.start - (before[0].length - 1), end: property.end + after[0].length - 1 },
    text: "",
  };
}
