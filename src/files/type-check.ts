/**
 * The project's own type checker, asked about texts that are only held in memory. The TypeScript that comes with this
 * tool is never taken in its place: another version finds other faults.
 */
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { ts } from "ts-morph";
import { toMessage } from "../errors.js";
import { createNativeCheck, isNativeCompiler, type NativeCompiler } from "./native-check.js";
import type { TypeCheck, TypeFault } from "../model.js";
import { toShownPath } from "./walk.js";

type Compiler = typeof ts;
type Texts = ReadonlyMap<string, string>;

export interface TypeChecking {
  /** `undefined` when nothing can be checked. */
  readonly check: TypeCheck | undefined;
  /** What is not checked, and why, one line each. */
  readonly unchecked: readonly string[];
}

/** Makes the type check of the configs that these files (relative to `cwd`) belong to. Nothing is checked by this yet. */
export function createTypeCheck(cwd: string, paths: readonly string[]): TypeChecking {
  const nearest = new Set(paths.flatMap((path) => findConfig(dirname(resolve(cwd, path))) ?? []));
  if (nearest.size === 0) return { check: undefined, unchecked: ["there is no tsconfig.json or jsconfig.json"] };
  const found = [...nearest].map((config) => openConfig(config));
  const programs = found.flatMap((one) => (typeof one === "string" ? [] : one));
  const own = [...new Map(programs.map((program) => [program.config, program])).values()];
  const opened = own.map((program) => program.createCheck(cwd));
  const checks = opened.filter((check) => typeof check !== "string");
  const covered = new Set(own.flatMap(({ fileNames }) => fileNames.map((name) => resolve(name))));
  const outside = checks.length === 0 ? [] : paths.filter((path) => isTyped(path) && !covered.has(resolve(cwd, path)));
  return {
    check: checks.length === 0 ? undefined : (texts, only) => checks.flatMap((check) => check(texts, only)),
    unchecked: [
      ...new Set([...found, ...opened].filter((one) => typeof one === "string")),
      ...(outside.length > 0 ? [`no tsconfig.json lists ${outside.join(", ")}`] : []),
    ],
  };
}

function isTyped(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** A program as one config describes it. */
interface Described {
  readonly config: string;
  readonly fileNames: readonly string[];
  /** Its check, or why there is none. */
  readonly createCheck: (cwd: string) => TypeCheck | string;
}

/** The programs that a config stands for: itself, or those that it refers to when it lists no file. */
function openConfig(config: string, above: readonly string[] = []): readonly Described[] | string {
  const found = loadCompiler(dirname(config));
  if (typeof found === "string") return found;
  // TypeScript 7 doesn't hand over what a config refers to.
  const reader = isCompiler(found) ? found : ts;
  const host = { ...reader.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const command = reader.getParsedCommandLineOfConfigFile(config, undefined, host);
  if (!command) return `${config} can't be read`;
  const { fileNames, projectReferences = [] } = command;
  const createOwn = (cwd: string): TypeCheck | string =>
    isCompiler(found) ? createCheck(cwd, found, command) : createNativeCheck(found, cwd, config);
  if (fileNames.length > 0) return [{ config, fileNames, createCheck: createOwn }];
  return projectReferences.flatMap((reference) => {
    const path = reader.resolveProjectReferencePath(reference);
    if (above.includes(path) || !reader.sys.fileExists(path)) return [];
    const below = openConfig(path, [...above, config]);
    return typeof below === "string" ? [] : below;
  });
}

/** The TypeScript that a folder has installed, or why there is none to ask. */
function loadCompiler(folder: string): Compiler | NativeCompiler | string {
  const require = createRequire(join(folder, "package.json"));
  try {
    const found: unknown = require("typescript");
    if (isCompiler(found)) return found;
    // From version 7 on.
    const native: unknown = require("typescript/unstable/sync");
    return isNativeCompiler(native) ? native : "the TypeScript that is installed can't be asked by other programs";
  } catch (error) {
    return /Cannot find/.test(toMessage(error)) ? "TypeScript is not installed" : toMessage(error);
  }
}

const NEEDED = ["createProgram", "createCompilerHost", "getPreEmitDiagnostics", "getParsedCommandLineOfConfigFile"];

function isCompiler(value: unknown): value is Compiler {
  return typeof value === "object" && value !== null && "sys" in value && NEEDED.every((name) => name in value);
}

/** One program, made again for each set of texts; what stays the same in it is kept. */
function createCheck(cwd: string, compiler: Compiler, command: ts.ParsedCommandLine): TypeCheck {
  const { options, fileNames: rootNames, projectReferences } = command;
  // Without the second, what another config of the same project makes would be looked for where it is built.
  const host = Object.assign(compiler.createCompilerHost(options), { useSourceOfProjectReferenceRedirect: () => true });
  const onDisk = { ...host };
  const kept = new Map<string, { readonly text: string | undefined; readonly file: ts.SourceFile | undefined }>();
  let held: Texts = new Map();
  let program: ts.Program | undefined;
  host.readFile = (name) => held.get(resolve(name)) ?? onDisk.readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = held.get(resolve(name));
    const known = kept.get(name);
    if (known && known.text === text) return known.file;
    const file = onDisk.getSourceFile(name, ...rest);
    kept.set(name, { text, file });
    return file;
  };
  return (texts, only) => {
    held = new Map([...texts].map(([path, text]) => [resolve(cwd, path), text]));
    program = compiler.createProgram({
      rootNames,
      options,
      host,
      ...(projectReferences ? { projectReferences } : {}),
      ...(program ? { oldProgram: program } : {}),
    });
    return findFaults(compiler, program, cwd, only);
  };
}

function findFaults(
  compiler: Compiler,
  program: ts.Program,
  cwd: string,
  only: readonly string[] | undefined,
): TypeFault[] {
  const files = only?.flatMap((path) => program.getSourceFile(resolve(cwd, path)) ?? []);
  const found = files
    ? files.flatMap((file) => compiler.getPreEmitDiagnostics(program, file))
    : compiler.getPreEmitDiagnostics(program);
  return found.flatMap(({ file, start = 0, length = 0, code, category, messageText }) => {
    if (!file || category !== compiler.DiagnosticCategory.Error) return [];
    const path = toShownPath(cwd, resolve(file.fileName));
    const message = compiler.flattenDiagnosticMessageText(messageText, " ");
    return [{ place: { path, start, end: start + length }, code, message }];
  });
}

/** The config of the nearest folder that has one. */
function findConfig(folder: string): string | undefined {
  const paths = ["tsconfig.json", "jsconfig.json"].map((name) => join(folder, name));
  const found = paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
  if (found !== undefined) return found;
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}
