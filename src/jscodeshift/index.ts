/**
 * The jscodeshift transform: `npx jscodeshift -t node_modules/chatshift/dist/src/jscodeshift/index.js --to=3.6 src`.
 * jscodeshift compiles with Babel whatever a transform requires, and chokes on the engine's compiler; so the engine
 * runs in a thread, which no hook reaches, and what stands here needs nothing but Node.
 */
import { pathToFileURL } from "node:url";
import type { Ask } from "./client.js";
import { createClient } from "./client.js";

let asking: Promise<Ask> | undefined;

/** Carries one file to the version of `--to`; `undefined` when nothing in it changes. */
export default async function transform(
  { path, source }: { readonly path: string; readonly source: string },
  api?: { readonly report?: (message: string) => void },
  options: object = {},
): Promise<string | undefined> {
  asking ??= findHere().then((here) => createClient(new URL("./thread.js", here)));
  const ask = await asking;
  const answer = await ask({ cwd: process.cwd(), path, source, options: toPlain(options) });
  if (answer.left.length > 0) api?.report?.(`\n  ${answer.left.join("\n  ")}`);
  return answer.source;
}

/** This file's URL, also where Babel has made CommonJS of it. */
async function findHere(): Promise<string> {
  // In code that is given on the command line there is a global of that name, which is no path.
  const isPath = typeof __filename === "string" && /^(?:[\\/]|[A-Za-z]:)/.test(__filename);
  return isPath ? pathToFileURL(__filename).href : (await import("./here.js")).here;
}

/** What can be sent to a thread: no functions, such as a parser that was handed in. */
function toPlain(options: object): unknown {
  return JSON.parse(JSON.stringify(options));
}
