/**
 * Names by which files reach each other without an import, told by their texts alone: a first look, before anything is
 * parsed. It may take a file for one that uses a name, never the other way round.
 */
import { isOfHost } from "./host-names.js";

export interface SharedNames {
  /** What a script declares for scripts: `function post`, `const BASE`, `interface Note`. */
  readonly scripts: readonly string[];
  /** What any file may use: namespaces of scripts, and what is put on the global object. */
  readonly all: readonly string[];
}

/** At the beginning of a line: `import` and `export` further in are a namespace's. */
const MODULE =
  /^(?:export\b|import\b(?!\s*\()(?!\s+[\w$]+\s*=\s*(?!require\b)))|\brequire\s*\(|\bmodule\s*\.\s*exports\b|(?<![\w.])exports\s*[.[]/m;
/** Code with these is strict: a function's `this` is never the global object, unless it is given. */
const STRICT = /^(?:export\b|import\b(?!\s*\()(?!\s+[\w$]+\s*=\s*(?!require\b)))/m;
const GIVEN_THIS = /\.\s*(?:call|apply|bind)\s*\(\s*(?:window|globalThis|self|global|top|parent|frames)\b/;
const TYPED = /\.[cm]?tsx?$/i;
const AMBIENT = /\.d\.[cm]?ts$/;
const WITHIN = /^[^\S\r\n]+(?:(?:async\s+)?function|class|var|let|const|interface|type|namespace|enum)\s+([\w$]+)/gm;
const DECLARED =
  /^(?:declare\s+)?(?:(?:async\s+)?function\s*\*?|(?:abstract\s+)?class|var|let|const|interface|type|(?:const\s+)?enum)\s+([\w$]+)/gm;
const NAMESPACE = /^(?:declare\s+)?(?:namespace|module)\s+([\w$]+)/gm;
const DECLARES_GLOBAL = /(?:^|[;}])[^\S\r\n]*declare\s+global\b/m;
/** The scripts of a page stand as far in as its markup. */
const PAGE = /\.html?$/i;

/** Whether nothing in a text names modules. */
export function isScriptText(path: string, text: string): boolean {
  if (PAGE.test(path)) return true;
  return !/\.(?:[cm][jt]sx?|vue|svelte|astro|mdx)$/i.test(path) && !MODULE.test(text);
}

/** Whether a file may declare names that others use without importing it. */
export function mayShare(text: string): boolean {
  return DECLARES_GLOBAL.test(text) || !MODULE.test(text);
}

/** What a file gives to those that don't import it. */
export function sharedNames(path: string, text: string): SharedNames {
  const own = PAGE.test(path) ? text.replace(/^[ \t]+/gm, "") : text;
  const isScript = isScriptText(path, own);
  const found = (form: RegExp): string[] => [...own.matchAll(form)].map(([, name = ""]) => name);
  const declared = isScript ? found(DECLARED) : [];
  const isTyped = AMBIENT.test(path);
  const isStrict = !PAGE.test(path) && STRICT.test(text) && !GIVEN_THIS.test(text);
  return {
    scripts: isTyped ? [] : declared,
    all: [
      ...(isTyped ? declared : []),
      ...(isScript ? found(NAMESPACE) : []),
      ...(DECLARES_GLOBAL.test(text) ? found(WITHIN) : []),
      ...findAssigned(text, isStrict),
      ...(TYPED.test(path) ? [] : findImplied(own)),
    ],
  };
}

/** Says of files whether they may use a name that any file may use: where it stands as itself. */
export function createUse(name: string): (text: string) => boolean {
  const word = name.replace(/\$/g, "\\$");
  const used = new RegExp(
    `(?:(?<![\\w$.])|\\b(?:window|globalThis|self|global)\\s*\\.\\s*)${word}(?![\\w$]|\\s*:(?!:))`,
  );
  return (text) => text.includes(name) && used.test(text);
}

/** Whether a file may take a name from scripts: it is one, and doesn't declare the name itself. */
export function mayTake(path: string, text: string, name: string): boolean {
  return isScriptText(path, text) && !sharedNames(path, text).scripts.includes(name);
}

/** Names that the global object has. */
export const GLOBAL_OBJECTS = new Set(["window", "globalThis", "self", "global", "top", "parent", "frames"]);
/** What follows the name of an object. */
const ASSIGNED = [/\.\s*([A-Za-z_$][\w$]*)\s*=(?![=>])/g, /\[\s*["']([A-Za-z_$][\w$]*)["']\s*\]\s*=(?![=>])/g];
/** `})(window)`, `}).call(this, typeof window === "undefined" ? global : window)` */
const HANDED_GLOBAL =
  /[)}]\s*(?:\.\s*(?:call|apply)\s*)?\([^;{}()]{0,300}?\b(?:window|globalThis|self|global|top|parent|frames|this)\b/;
const PARAMETERS = /\(\s*(?:function\b[^(]{0,60})?\(([\w$\s,]{0,200})\)\s*(?:\{|=>)/g;

/**
 * Names that a text may assign to the global object: to one of its own names, to `this` where that may be it, or to the
 * parameter of a function, which may be given it.
 */
export function findAssigned(text: string, isStrict = false): readonly string[] {
  const found = ASSIGNED.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ index, 1: name = "" }) => {
      const object = nameBefore(text, index);
      return object === undefined ? [] : [{ object, name }];
    }),
  );
  if (found.length === 0) return [];
  const parameters = HANDED_GLOBAL.test(text)
    ? [...text.matchAll(PARAMETERS)].flatMap(([, list = ""]) => list.split(",").map((one) => one.trim()))
    : [];
  const objects = new Set([...GLOBAL_OBJECTS, ...(isStrict ? [] : ["this"]), ...parameters]);
  return found.flatMap(({ object, name }) => (objects.has(object) && !isOfHost(name) ? [name] : []));
}

/** A statement that assigns a name. */
const BARE = /(?:^|[;{}])[^\S\r\n]*([A-Za-z_$][\w$]*)\s*=(?![=>])/gm;
/** Names as they are declared: the first of a list, the others of it, parameters. */
const DECLARATIONS = [
  /(?<![\w$])(?:var|let|const|function\s*\*?|class)\s+([A-Za-z_$][\w$]*)/g,
  /(?<![\w$])(?:var|let|const)\b([^;]{0,2000})/g,
  /(?<!\b(?:if|while|switch|with)\s*)\(([\w$\s,]{1,200})\)\s*(?:\{|=>)/g,
  /([A-Za-z_$][\w$]*)\s*=>/g,
];
const LISTED = /(?:^|[,{[:])\s*([A-Za-z_$][\w$]*)\s*(?=[,=;}\]\r\n]|$)/g;

/** Names that the statements of a sloppy script assign although nothing in it declares them: the global object's. */
export function findImplied(text: string): readonly string[] {
  if (STRICT.test(text)) return [];
  const names = new Set([...text.matchAll(BARE)].map(([, name = ""]) => name));
  if (names.size === 0) return [];
  for (const form of DECLARATIONS)
    for (const [, declared = ""] of text.matchAll(form))
      for (const [, name = ""] of declared.matchAll(LISTED)) names.delete(name);
  return [...names].filter((name) => !isOfHost(name));
}

/** The name that ends right before an offset, or before the space there; `undefined` where it is a member's, or none. */
function nameBefore(text: string, offset: number): string | undefined {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /[\w$]/.test(text.charAt(start - 1))) start--;
  const name = text.slice(start, end);
  return start === end || /\d/.test(name.charAt(0)) || text.charAt(start - 1) === "." ? undefined : name;
}
