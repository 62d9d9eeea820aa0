/** What the tool knows of itself. */
import { readFileSync } from "node:fs";

/** Version in the package.json of the package, seen from where this file is compiled to (dist/src/cli). */
export function toolVersion(): string {
  for (const up of ["../../../package.json", "../../package.json"]) {
    const content = readJson(new URL(up, import.meta.url));
    if (typeof content === "object" && content !== null && "version" in content && typeof content.version === "string")
      return content.version;
  }
  throw new Error("the package.json of chatshift can't be found");
}

/** Where a page of docs/ can be read, as it is in this version. */
export function toDocsUrl(page: string): string {
  return `https://unpkg.com/chatshift@${toolVersion()}/docs/${page}`;
}

function readJson(url: URL): unknown {
  try {
    return JSON.parse(readFileSync(url, "utf8"));
  } catch {
    return undefined;
  }
}
