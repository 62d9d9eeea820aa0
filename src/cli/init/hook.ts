/** A check before each commit, by the tool that the project has for it. */
import { isRecord } from "../../is-record.js";
import { addJsonEntry } from "./json.js";
import type { Facts } from "./facts.js";
import { append, indentAt, insertAt, type Piece } from "./piece.js";

const GLOB = "*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte,astro}";
const FILES = "\\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx|html?)$";
const COMMAND = "chatshift lint --staged";
const STAGED = ["package.json", ".lintstagedrc", ".lintstagedrc.json"];

/** Of several tools the first is taken: lint-staged, pre-commit, husky, others. Nothing where there is none. */
export async function planHook(facts: Facts): Promise<readonly Piece[]> {
  const { list, manifest } = facts;
  const names = list(".");
  const staged = names.find((name) => /^(?:\.lintstagedrc|lint-staged\.config)\b/.test(name));
  if (isRecord(manifest["lint-staged"])) return [await planLintStaged(facts, "package.json")];
  if (staged !== undefined) return [await planLintStaged(facts, staged)];
  if (names.includes(PRE_COMMIT)) return [await planPreCommit(facts)];
  if (list(".husky").includes("pre-commit")) return [planHusky(facts)];
  const other = names.find((name) => /^\.?lefthook\.ya?ml$/.test(name));
  const path = other ?? ("simple-git-hooks" in manifest ? "package.json" : undefined);
  if (path === undefined) return [];
  return [
    isThere(facts, path) ?? {
      kind: "by-hand",
      path,
      why: "its hooks are written in many ways",
      add: `${facts.manager.run} lint --staged`,
    },
  ];
}

function isThere({ read }: Facts, path: string): Piece | undefined {
  return (read(path) ?? "").includes("chatshift lint") ? { kind: "there", path } : undefined;
}

async function planLintStaged(facts: Facts, path: string): Promise<Piece> {
  const there = isThere(facts, path);
  if (there !== undefined) return there;
  const before = facts.read(path) ?? "";
  const keys = path === "package.json" ? ["lint-staged"] : [];
  const after = STAGED.includes(path) ? await addJsonEntry(before, keys, GLOB, COMMAND) : undefined;
  if (after !== undefined) return { kind: "write", path, before, after };
  return {
    kind: "by-hand",
    path,
    why: "it is not plain JSON, or has that pattern already",
    add: `${JSON.stringify(GLOB)}: "${COMMAND}"`,
  };
}

const PRE_COMMIT = ".pre-commit-config.yaml";

/** A hook of the project's own chatshift behind those that are there. */
async function planPreCommit(facts: Facts): Promise<Piece> {
  const there = isThere(facts, PRE_COMMIT);
  if (there !== undefined) return there;
  const before = facts.read(PRE_COMMIT) ?? "";
  const place = await findLastRepo(before);
  const lines = [
    "- repo: local",
    "  hooks:",
    "    - id: chatshift",
    "      name: chatshift lint",
    `      entry: ${facts.manager.run} lint --staged`,
    "      language: system",
    `      files: '${FILES}'`,
    "      require_serial: true",
  ];
  if (place === undefined)
    return { kind: "by-hand", path: PRE_COMMIT, why: "its repos are not a plain list", add: lines.join("\n") };
  const more = lines.map((line) => `${place.indent}${line}\n`).join("");
  return {
    kind: "write",
    path: PRE_COMMIT,
    before,
    after: place.offset === before.length ? append(before, more) : insertAt(before, place.offset, more),
  };
}

/** Where the next entry of `repos` begins, and how far in. */
async function findLastRepo(text: string): Promise<{ readonly offset: number; readonly indent: string } | undefined> {
  const { isMap, isSeq, isNode, parseDocument } = await import("yaml");
  const { contents, errors } = parseDocument(text);
  const repos: unknown = isMap(contents) ? contents.get("repos", true) : undefined;
  if (errors.length > 0 || !isSeq(repos) || repos.flow === true) return undefined;
  const last = repos.items.at(-1);
  if (!isNode(last) || !last.range) return undefined;
  const offset = last.range[2];
  return offset === text.length || text[offset - 1] === "\n"
    ? { offset, indent: indentAt(text, last.range[0]) }
    : undefined;
}

function planHusky(facts: Facts): Piece {
  const path = ".husky/pre-commit";
  const before = facts.read(path) ?? "";
  return (
    isThere(facts, path) ?? {
      kind: "write",
      path,
      before,
      after: append(before, `${facts.manager.run} lint --staged\n`),
    }
  );
}
