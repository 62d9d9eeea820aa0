/** Which files are source files, and which folders hold none that a person wrote. */

const CODE = new Set([
  ".js",
  ".mjs",
  ".cjs",
  ".jsx",
  ".ts",
  ".mts",
  ".cts",
  ".tsx",
  ".vue",
  ".svelte",
  ".astro",
  ".mdx",
  ".html",
  ".htm",
]);

/** Whether a file of that name holds code that the engine reads. */
export function isCodeName(name: string): boolean {
  return CODE.has(name.slice(name.lastIndexOf(".")).toLowerCase());
}

const PACKAGES = new Set(["node_modules", "bower_components", "jspm_packages"]);
const BUILD_OUTPUT = new Set([
  ...["dist", "build", "out", "coverage", "vendor", "storybook-static"],
  ...[".next", ".nuxt", ".output", ".svelte-kit", ".angular", ".vercel", ".netlify", ".turbo", ".cache"],
]);
/** With the records of chatshift's own runs. */
const VERSION_CONTROL = new Set([".git", ".hg", ".svn", ".jj", ".chatshift"]);

export type FolderReason = "packages" | "build output" | "version control";

/** Why a folder of that name isn't entered, unless the user names it. */
export function findFolderReason(name: string): FolderReason | undefined {
  if (PACKAGES.has(name)) return "packages";
  if (BUILD_OUTPUT.has(name)) return "build output";
  return VERSION_CONTROL.has(name) ? "version control" : undefined;
}

/** Whether the name alone says that a program wrote the file: `app.min.js`, `main-4f3c2a1b.bundle.js`. */
export function isMinifiedName(name: string): boolean {
  return /[.-](?:min|bundle)\.(?:[mc]?js|html)$/i.test(name);
}

/** Stands in the head of pages that chatshift writes. */
export const OWN_PAGE = '<meta name="generator" content="chatshift">';

/** Whether a text is a report of chatshift's own, which quotes code and is none. */
export function isOwnPage(text: string): boolean {
  return text.slice(0, 200).includes(OWN_PAGE);
}

const LONG_LINE = 5_000;
/** So many statements a line has at least that a program wrote. Tables, pictures and patterns have none. */
const MANY = 20;

const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\\n]|\\.)*`/g;
/** A comment or a style sheet at the beginning of a line. */
const NO_CODE = /^\s*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/|<style[\s>](?:(?!<\/style).)*)/;
const STATEMENT = /;|=>|\b(?:function|return)\b/g;

/** Whether most of a text stands on lines of code that nobody writes by hand. */
export function isMinifiedText(text: string): boolean {
  if (text.length < LONG_LINE) return false;
  let [whole, long] = [0, 0];
  for (const line of text.split(/[\r\n]+/)) {
    const code = line.length > LONG_LINE ? line.replace(NO_CODE, "").replace(TEXT, '""') : line;
    whole += code.length;
    if (code.length > LONG_LINE && (code.match(STATEMENT)?.length ?? 0) >= MANY) long += code.length;
  }
  return long > whole / 2;
}
