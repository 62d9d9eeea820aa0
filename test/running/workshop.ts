/** Temp folders in which clients are built, upgraded and run. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import ts from "typescript";

const STAND_INS = join(import.meta.dirname, "stand-ins");
const WS = join(import.meta.dirname, "../../node_modules/ws");

/** One folder for a whole test run, with the packages that clients import in a node_modules above them. */
export class Workshop {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), "chatshift-running-")));
  private count = 0;

  constructor() {
    const modules = join(this.root, "node_modules");
    mkdirSync(modules);
    for (const file of readdirSync(STAND_INS)) {
      cpSync(join(STAND_INS, file), join(modules, basename(file, ".js"), "index.js"));
    }
    symlinkSync(WS, join(modules, "ws"));
  }

  /** A copy of a folder, without what the client itself doesn't have. */
  copy(folder: string): string {
    this.count += 1;
    const target = join(this.root, `${basename(folder)}-${String(this.count)}`);
    cpSync(folder, target, { recursive: true, filter: (path) => basename(path) !== "client.json" });
    return target;
  }

  /** Where to run: the folder itself, or, when it has TypeScript, a transpiled copy of it. */
  build(folder: string): string {
    if (!filesOf(folder).some((file) => /\.[cm]?ts$/.test(file))) return folder;
    this.count += 1;
    const target = join(this.root, `${basename(folder)}-built-${String(this.count)}`);
    for (const file of filesOf(folder)) {
      const to = join(target, relative(folder, file)).replace(/\.([cm]?)ts$/, ".$1js");
      mkdirSync(dirname(to), { recursive: true });
      const text = readFileSync(file, "utf8");
      writeFileSync(to, /\.[cm]?ts$/.test(file) ? transpile(withoutPaths(text, file, folder), file, folder) : text);
    }
    return target;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** All files below a folder, sorted. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Path and text of all files below a folder. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(filesOf(folder).map((file) => [relative(folder, file), readFileSync(file, "utf8")]));
}

function transpile(text: string, file: string, folder: string): string {
  const isModule = readFileSync(join(folder, "package.json"), "utf8").includes('"module"');
  return ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      module: isModule ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      experimentalDecorators: true,
      verbatimModuleSyntax: isModule,
    },
  }).outputText;
}

/** `@app/x.js`, when the client's tsconfig.json maps `@app/*` to `./src/*`, as the bundler would write it. */
function withoutPaths(text: string, file: string, folder: string): string {
  const config: unknown = ts.readConfigFile(join(folder, "tsconfig.json"), (path) => ts.sys.readFile(path)).config;
  const options = ts.convertCompilerOptionsFromJson(
    isWithOptions(config) ? config.compilerOptions : {},
    folder,
  ).options;
  return Object.entries(options.paths ?? {}).reduce((result, [alias, [target = ""]]) => {
    const to = relative(dirname(file), join(folder, target.replace("*", "")));
    return result.replaceAll(`from "${alias.replace("*", "")}`, `from "./${to === "" ? "" : `${to}/`}`);
  }, text);
}

function isWithOptions(config: unknown): config is { readonly compilerOptions: object } {
  return typeof config === "object" && config !== null && "compilerOptions" in config;
}
