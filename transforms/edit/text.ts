/** Questions about a text around an offset. */
import type { Place } from "../../src/model.js";

export function isSamePlace(a: Place, b: Place): boolean {
  return a.path === b.path && a.start === b.start && a.end === b.end;
}

/** Whether a text between tokens holds a comment. */
export function hasComment(between: string): boolean {
  return between.includes("//") || between.includes("/*");
}

/** Offset at which the line of an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset behind the line break, if nothing but space stands from an offset to it. */
export function lineEndAt(text: string, offset: number): number | undefined {
  const rest = /^[^\S\r\n]*(\r?\n|$)/.exec(text.slice(offset));
  return rest ? offset + rest[0].length : undefined;
}

/** The space that the line of an offset begins with; `undefined` when something else stands before the offset. */
export function ownIndent(text: string, offset: number): string | undefined {
  const before = text.slice(lineStartAt(text, offset), offset);
  return before.trim() === "" ? before : undefined;
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return /\r\n/.test(text) ? "\r\n" : "\n";
}

/** The comments of a text between tokens, each followed by what separates it from the token behind it. */
export function commentsIn(between: string, indent: string | undefined): string {
  const comments = between.match(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g) ?? [];
  return comments
    .map((comment) => comment + (comment.startsWith("//") ? `${lineBreakOf(between)}${indent ?? ""}` : " "))
    .join("");
}
