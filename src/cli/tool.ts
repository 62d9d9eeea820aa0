/** What the tool knows of itself. */
import { readFileSync } from "node:fs";
import { isRecord } from "../is-record.js";
import { once } from "../once.js";

interface Manifest {
  readonly folder: URL;
  readonly version: string;
  readonly homepage: string | undefined;
}

/** The package.json of the package, seen from where this file is compiled to (dist/src/cli), or from where it stands. */
const readManifest = once((): Manifest => {
  for (const up of ["../../../", "../../"]) {
    const folder = new URL(up, import.meta.url);
    const content = readJson(new URL("package.json", folder));
    if (!isRecord(content) || typeof content["version"] !== "string") continue;
    const { version, homepage } = content;
    return { folder, version, homepage: typeof homepage === "string" ? homepage : undefined };
  }
  throw new Error("the package.json of chatshift can't be found");
});

/** Version in the package.json. */
export function toolVersion(): string {
  return readManifest().version;
}

/** `homepage` of the package.json: the one base of all addresses, where what `npm run site` makes would lie. */
export function toolHomepage(): string | undefined {
  return readManifest().homepage;
}

/** Where a page of docs/ can be read: on the site or, while there is no `homepage`, in the installed package. */
export function toDocsUrl(page: string, base = toolHomepage()): string {
  return base === undefined
    ? new URL(`docs/${page}`, readManifest().folder).href
    : toSite(base, `docs/${toHtml(page)}`);
}

/** Where more is said of a change or check: its page, or the command that says the same while there is no `homepage`. */
export function toRuleUrl(id: string, base = toolHomepage()): string {
  return base === undefined ? `chatshift explain ${id}` : toSite(base, `rules/${id}.html`);
}

function toSite(base: string, path: string): string {
  return new URL(path, base.endsWith("/") ? base : `${base}/`).href;
}

function toHtml(page: string): string {
  return page.replace(/\.md(?=#|$)/, ".html");
}

function readJson(url: URL): unknown {
  try {
    return JSON.parse(readFileSync(url, "utf8"));
  } catch {
    return undefined;
  }
}
