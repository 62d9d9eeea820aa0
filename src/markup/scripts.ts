/** Which `<script>` elements hold code, and which text of them. */
import { attributeOf, type Attribute, type Element } from "./elements.js";
import type { Range } from "./writer.js";

/** JavaScript, by the names that it ever had, and what is made into it on the page. */
const SCRIPT_TYPE =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|typescript|babel|jsx|tsx)(?:\s*;.*)?|text\/(?:javascript1\.[0-5]|jscript|livescript)|jsx|tsx|ts|js|babel)$/i;

/** Whether a script element holds code, rather than data or a template. */
export function isScript(element: Element, text: string): boolean {
  return element.name.toLowerCase() === "script" && SCRIPT_TYPE.test((attributeOf(element, "type", text) ?? "").trim());
}

/** Whether names of a script are its own. */
export function isModuleScript(element: Element, text: string): boolean {
  const isBuilt = /^(?:text\/)?(?:babel|jsx|tsx|ts|typescript)$/i.test(attributeOf(element, "type", text) ?? "");
  return /^module$/i.test(attributeOf(element, isBuilt ? "data-type" : "type", text) ?? "");
}

/** Whether a script may hold JSX. */
export function isJsxScript(element: Element, text: string): boolean {
  return ["lang", "type"].some((name) => /(?:jsx|tsx|babel)$/i.test(attributeOf(element, name, text) ?? ""));
}

/** `lang` of a block of a component: `""` where it says none. */
export function languageOf(attributes: readonly Attribute[], text: string): string {
  const value = attributes.find(({ name }) => name.toLowerCase() === "lang")?.value;
  return value ? text.slice(value.start, value.end).toLowerCase() : "";
}

const HIDING = /^[^\S\r\n]*(?:<!--|-->)[^\r\n]*/gm;

/** Lines by which scripts were once hidden from browsers that knew none: comments to those that do. */
export function hidingLines(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(HIDING)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}
