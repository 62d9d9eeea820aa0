/** What documents that name the API say of the code that takes it from them, which may name nothing of it itself. */
import { once } from "../once.js";
import { isConfiguration, isData, isEnvironment } from "../text/documents.js";
import { createWordSearch, type Scan, type SieveWords } from "./sieve.js";

export interface Leads {
  /** Words of the API, and the environment variables that hold something of it. */
  readonly words: SieveWords;
  /** Packages that read such a document without naming it. */
  readonly aliases: readonly string[];
  /** Data files that name the API, as files that a word keeps: who imports one is kept with it. */
  readonly scans: ReadonlyMap<string, Scan>;
}

/** `LIVECHAT_API=…`, `export LIVECHAT_API=…`, `LIVECHAT_API: …`, `name: LIVECHAT_API` and the value below it. */
const VARIABLE = /\b([A-Z][A-Z0-9_]{3,})["']?\s*[:=]|\bname:\s*["']?([A-Z][A-Z0-9_]{3,})/g;

/** Finds them in documents, given by their paths and texts. */
export function findLeads(documents: Iterable<readonly [path: string, text: string]>, words: SieveWords): Leads {
  const search = once(() => createWordSearch({ anywhere: words.anywhere, whole: [] }));
  const isNamed = (line: string): boolean => {
    const bytes = Buffer.from(line);
    return search()(bytes, bytes.length);
  };
  const variables = new Set<string>();
  const scans = new Map<string, Scan>();
  let isConfig = false;
  for (const [path, text] of documents) {
    const lines = text.split("\n");
    const hits = lines.flatMap((line, index) => (isNamed(line) ? [index] : []));
    if (hits.length === 0) continue;
    for (const index of hits)
      for (const [, set, listed] of lines
        .slice(Math.max(0, index - 1), index + 1)
        .join("\n")
        .matchAll(VARIABLE))
        variables.add(set ?? listed ?? "");
    if (!isData(path) || isEnvironment(path)) continue;
    scans.set(path, { isHit: true, specifiers: [] });
    isConfig ||= isConfiguration(path);
  }
  return {
    words: variables.size === 0 ? words : { ...words, whole: [...words.whole, ...variables] },
    aliases: isConfig ? ["config"] : [],
    scans,
  };
}
