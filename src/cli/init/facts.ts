/** What is found in a folder that chatshift is set up in. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { listNames, loadFile } from "../../files/project.js";
import { foldersToTop } from "../../files/world.js";
import { isRecord } from "../../is-record.js";

export interface Facts {
  readonly cwd: string;
  /** The text of a file below the folder; `undefined` where there is none. */
  readonly read: (path: string) => string | undefined;
  /** Names in a folder below it. */
  readonly list: (path: string) => readonly string[];
  /** Whether CI and hooks, which belong to the top of a work tree, are set up here. */
  readonly isTop: boolean;
  /** The content of package.json, where there is one that can be read. */
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly manager: Manager;
}

/** How a package manager is called. */
export interface Manager {
  readonly name: string;
  /** Installs chatshift beside the other tools. */
  readonly add: string;
  /** Runs the installed one: before its arguments. */
  readonly run: string;
  /** What CI does before: steps of a GitHub workflow, and the command that installs. */
  readonly setUp: readonly string[];
  readonly install: string;
}

const NODE = ["uses: actions/setup-node@v4", "  with: { node-version: 22 }"];
const MANAGERS = {
  npm: { add: "npm install --save-dev chatshift", run: "npx chatshift", setUp: NODE, install: "npm ci" },
  pnpm: {
    add: "pnpm add --save-dev chatshift",
    run: "pnpm exec chatshift",
    setUp: ["uses: pnpm/action-setup@v4", ...NODE],
    install: "pnpm install --frozen-lockfile",
  },
  yarn: {
    add: "yarn add --dev chatshift",
    run: "yarn chatshift",
    setUp: [...NODE, "run: corepack enable"],
    install: "yarn install --immutable",
  },
  bun: {
    add: "bun add --dev chatshift",
    run: "bunx chatshift",
    setUp: [...NODE, "uses: oven-sh/setup-bun@v2"],
    install: "bun install --frozen-lockfile",
  },
  deno: {
    add: "deno add --dev npm:chatshift",
    run: "deno run -A npm:chatshift",
    setUp: ["uses: denoland/setup-deno@v2"],
    install: "deno install --frozen",
  },
} as const satisfies Readonly<Record<string, Omit<Manager, "name">>>;

const LOCKS: readonly (readonly [string, keyof typeof MANAGERS])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["deno.lock", "deno"],
  ["deno.json", "deno"],
  ["deno.jsonc", "deno"],
];

export function findFacts(cwd: string): Facts {
  const read = (path: string): string | undefined => {
    const decoded = loadFile(resolve(cwd, path))?.decoded;
    return decoded?.kind === "text" ? decoded.text : undefined;
  };
  const manifest = parseRecord(read("package.json") ?? "{}");
  const isTop = existsSync(join(cwd, ".git")) || !foldersToTop(cwd).some((folder) => existsSync(join(folder, ".git")));
  return {
    cwd,
    read,
    list: (path) => listNames(resolve(cwd, path)),
    isTop,
    manifest,
    manager: findManager(cwd, manifest),
  };
}

/** By what package.json says, else by the nearest lock file. */
function findManager(cwd: string, { packageManager }: Facts["manifest"]): Manager {
  const named = typeof packageManager === "string" ? packageManager.split("@")[0] : "";
  const locked = foldersToTop(cwd).flatMap((folder) => LOCKS.filter(([file]) => existsSync(join(folder, file))));
  const name = named !== undefined && isManager(named) ? named : (locked[0]?.[1] ?? "npm");
  const isLocked = name !== "npm" || locked.some(([, manager]) => manager === "npm");
  return { name, ...MANAGERS[name], ...(isLocked ? {} : { install: "npm install" }) };
}

function isManager(name: string): name is keyof typeof MANAGERS {
  return Object.hasOwn(MANAGERS, name);
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(text);
    return isRecord(content) ? content : {};
  } catch {
    return {};
  }
}

/** Whether package.json already asks for chatshift, or is its own. */
export function isInstalled({ manifest }: Facts): boolean {
  const lists = [manifest["dependencies"], manifest["devDependencies"], manifest["optionalDependencies"]];
  return manifest["name"] === "chatshift" || lists.some((list) => isRecord(list) && "chatshift" in list);
}
