/** Names by which a project imports packages that have other names: `"lc": "npm:@livechat/lc-sdk-js@^3"`. */
import { dirname, join, resolve } from "node:path";
import type { createSieve } from "../program/sieve.js";
import { loadFile } from "./project.js";

const MANIFESTS = ["package.json", "pnpm-workspace.yaml", "deno.json", "deno.jsonc", "import_map.json"];
const ALIAS =
  /^\s*["']?([^\s"':{]+?)\/?["']?\s*:\s*["']?(?:npm:\/?|https?:\/\/[\w.-]+\/(?:npm\/|v\d+\/)?)((?:@[^"'/@\s]+\/)?[^"'/@\s]+)/;

/** The aliases of packages in the manifests among these paths, and in those of the working directory and above. */
export function findAliases(cwd: string, paths: readonly string[], packages: readonly string[]): readonly string[] {
  const manifests = new Set(paths.filter((path) => isManifest(path)).map((path) => resolve(cwd, path)));
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of MANIFESTS) manifests.add(join(folder, name));
    if (folder === dirname(folder)) break;
  }
  return [...manifests].flatMap((path) => {
    const file = loadFile(path);
    return file?.decoded.kind === "text" ? aliasesIn(path, file.decoded.text, packages) : [];
  });
}

/** The aliases of packages in one file; none where it is no manifest. */
export function aliasesIn(path: string, text: string, packages: readonly string[]): readonly string[] {
  if (!isManifest(path) || !/npm:|https?:/.test(text)) return [];
  return text.split(/[\n,{]/).flatMap((entry) => {
    const [, alias, name = ""] = ALIAS.exec(entry) ?? [];
    return alias !== undefined && packages.includes(name) ? [alias] : [];
  });
}

type Sieve = ReturnType<typeof createSieve>;

/** A sieve that also keeps what imports by one of these names. */
export function withAliases(sieve: Sieve, aliases: readonly string[]): Sieve {
  if (aliases.length === 0) return sieve;
  const isMeant = (specifier: string): boolean =>
    aliases.some((alias) => specifier === alias || specifier.startsWith(`${alias}/`));
  return (bytes, length) => {
    const scan = sieve(bytes, length);
    return scan.isHit ? scan : { ...scan, isHit: scan.specifiers.some(isMeant) };
  };
}

function isManifest(path: string): boolean {
  return MANIFESTS.includes(path.split(/[\\/]/).at(-1) ?? "");
}
