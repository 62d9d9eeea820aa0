/** The repo held to its own rules. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { KINDS } from "../src/change.js";
import { coverageTables } from "../src/report/coverage.js";
import { builtinIds, loadBuiltinPack } from "../src/rules/builtin.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Levels of the design: a file imports from its own level or lower ones. `src/x.ts` stands for single files. */
const LEVELS: Readonly<Record<string, number>> = {
  "src/address.ts": 0,
  "src/version.ts": 0,
  "src/change.ts": 0,
  "src/model.ts": 0,
  "src/errors.ts": 0,
  "src/group-by.ts": 0,
  "src/once.ts": 0,
  "src/is-record.ts": 0,
  "src/fault-at.ts": 0,
  "src/load": 0,
  "src/text": 1,
  "src/rules": 2,
  "src/markup": 2,
  "src/packs": 3,
  "src/program": 3,
  "src/flow": 3.1,
  "src/find/finder.ts": 3.2,
  "src/find/places.ts": 3.2,
  "src/find/urls.ts": 3.2,
  "src/find/sends": 3.21,
  "src/find/reads": 3.22,
  "src/find/pushes": 3.23,
  "src/find/requests": 3.24,
  "src/find/webhooks": 3.25,
  "src/find/sdk": 3.26,
  "src/find/tests": 3.26,
  "src/find/types": 3.26,
  "src/find/unseen": 3.26,
  "src/find/versions": 3.26,
  "src/find": 3.3,
  transforms: 3.5,
  "src/judge": 4,
  "src/engine.ts": 4,
  "src/shield.ts": 4,
  "src/upgrade.ts": 4,
  "src/lint.ts": 4,
  "src/scopes.ts": 4,
  "src/faces": 5,
  "src/files": 5,
  "src/config": 5,
  "src/report": 5,
  "src/cli": 5,
  "src/eslint": 5,
  "src/jscodeshift": 5,
  "src/index.ts": 5,
};

interface Import {
  readonly from: string;
  /** Path of a source file, or name of a package. */
  readonly to: string;
  readonly isDynamic: boolean;
  /** Whether it is gone when the program runs. */
  readonly isTypeOnly: boolean;
}

function findFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

const sources = [...findFiles("src"), ...findFiles("transforms")];
const trees = new Map(
  sources.map((path) => [
    path,
    ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true),
  ]),
);

function levelOf(path: string): number | undefined {
  const [top = "", second = "", third = ""] = path.split("/");
  return LEVELS[path] ?? LEVELS[`${top}/${second}/${third}`] ?? LEVELS[`${top}/${second}`] ?? LEVELS[top];
}

function findImports(path: string): readonly Import[] {
  const found: Import[] = [];
  const take = (specifier: ts.Node | undefined, isTypeOnly: boolean, isDynamic = false): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || specifier.text.startsWith("node:")) return;
    const { text } = specifier;
    const local = relative(root, resolve(root, dirname(path), text.replace(/\.js$/, ".ts")));
    found.push({ from: path, to: text.startsWith(".") ? local : text, isTypeOnly, isDynamic });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      take(node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  const tree = trees.get(path);
  if (tree !== undefined) visit(tree);
  return found;
}

/** `import type …`, or braces in which every name is a type. */
function isTypeImport({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings: names } = clause;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((name) => name.isTypeOnly)
  );
}

const allImports = sources.flatMap(findImports);
const imports = allImports.filter(({ to }) => /^(?:src|transforms)\//.test(to));

/** Packages that are loaded together with a file, before anything of it runs. */
function findPackages(path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const loaded = allImports.filter(({ from, isTypeOnly, isDynamic }) => from === path && !isTypeOnly && !isDynamic);
  return loaded.flatMap(({ to }) => (trees.has(to) ? findPackages(to, seen) : [to]));
}

describe("imports", () => {
  it("come from files that have a level", () => {
    expect(sources.filter((path) => levelOf(path) === undefined)).toEqual([]);
  });

  it("point to files that are there", () => {
    expect(imports.filter(({ to }) => !trees.has(to))).toEqual([]);
  });

  it("never point up", () => {
    const upwards = imports.filter(({ from, to }) => (levelOf(from) ?? 0) < (levelOf(to) ?? 0));
    expect(upwards.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("make no cycles, types included", () => {
    const graph = new Map(sources.map((path) => [path, imports.filter(({ from }) => from === path)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(" → "));
      if (way.includes(path) || done.has(path)) return;
      for (const { to } of graph.get(path) ?? []) walk(to, [...way, path]);
      done.add(path);
    };
    for (const path of sources) walk(path, []);
    expect(cycles).toEqual([]);
  });

  it("keep the following of values apart from any API", () => {
    const apis = /^src\/(?:address|change|version)\.ts$|^src\/(?:rules|find)\//;
    expect(imports.filter(({ from, to }) => from.startsWith("src/flow/") && apis.test(to))).toEqual([]);
  });

  it("lead to no barrels: only the public entry passes on what others export", () => {
    const passing = [...trees].filter(([, tree]) =>
      tree.statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined),
    );
    expect(passing.map(([path]) => path).filter((path) => path !== "src/index.ts")).toEqual([]);
  });

  it("load little before a command runs, and no parser before a file passed the sieve", () => {
    expect(new Set(findPackages("src/cli/main.ts"))).toEqual(new Set(["commander"]));
    const early = ["src/cli/upgrade.ts", "src/cli/lint.ts", "src/rules/builtin.ts", "src/packs/builtin.ts"];
    expect(new Set(early.flatMap((path) => findPackages(path)))).toEqual(new Set(["commander", "ignore"]));
  });

  it("touch disk, clock, chance and process only in the surfaces and where rules and code are read", () => {
    const engine = sources.filter((path) => (levelOf(path) ?? 5) < 5 && !/^src\/(?:rules|load)\//.test(path));
    expect(engine.flatMap((path) => findWorldly(path))).toEqual([]);
  });
});

/** Mentions in code of what only surfaces may touch. */
function findWorldly(path: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
    if (isName && ["process", "console"].includes(node.text)) found.push(`${path}: ${node.text}`);
    if (ts.isPropertyAccessExpression(node) && ["Math.random", "Date.now"].includes(node.getText()))
      found.push(`${path}: ${node.getText()}`);
    if (ts.isImportDeclaration(node) && /node:(?:fs|child_process|os)/.test(node.moduleSpecifier.getText()))
      found.push(`${path}: disk`);
    ts.forEachChild(node, visit);
  };
  const tree = trees.get(path);
  if (tree !== undefined) visit(tree);
  return found;
}

describe("changes", () => {
  const changes = builtinIds().flatMap((id) => loadBuiltinPack(id).changes);

  it("have unique ids", () => {
    const ids = changes.map(({ fullId }) => fullId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  describe.each(KINDS)("of kind %s", (kind) => {
    it("are remedied and worded by a transform of their own", () => {
      expect(existsSync(join(root, "transforms", `${kind}.ts`))).toBe(true);
      expect(readFileSync(join(root, "transforms/index.ts"), "utf8")).toMatch(new RegExp(`\\b${kind}\\b`));
    });

    it("have cases", () => {
      expect(existsSync(join(root, "test/cases", kind))).toBe(true);
    });

    it("are explained in the docs", () => {
      expect(readFileSync(join(root, "docs/rules.md"), "utf8")).toContain(`\`${kind}\``);
    });
  });

  it("are counted in the README as the rules have them", () => {
    const told = /<!-- coverage: written by npm run docs -->\n([\s\S]*?)<!-- end -->/.exec(
      readFileSync(join(root, "README.md"), "utf8"),
    );
    expect(told?.[1]?.trim()).toBe(coverageTables(builtinIds().map(loadBuiltinPack)).trim());
  });
});
