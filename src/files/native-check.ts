/**
 * TypeScript 7 as a type checker. It runs in a process of its own, which asks back for the texts of files; the package
 * ends that process together with this one. What is used of its API is checked, as it is called unstable.
 */
import { resolve } from "node:path";
import { toMessage as toErrorWords } from "../errors.js";
import type { TypeCheck, TypeFault } from "../model.js";
import { withSlashes } from "./slashes.js";
import { toShownPath } from "./walk.js";

interface Diagnostic {
  readonly fileName?: string | undefined;
  /** UTF-16 offsets, as everywhere here. */
  readonly pos: number;
  readonly end: number;
  readonly code: number;
  readonly category: number;
  readonly text: string;
  readonly messageChain?: readonly Diagnostic[] | undefined;
}

interface Program {
  getSourceFileNames(): readonly string[];
  getProgramDiagnostics(): readonly Diagnostic[];
  getGlobalDiagnostics(): readonly Diagnostic[];
  getSyntacticDiagnostics(file?: string): readonly Diagnostic[];
  getSemanticDiagnostics(file?: string): readonly Diagnostic[];
  getDeclarationDiagnostics(file?: string): readonly Diagnostic[];
}

interface Project {
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  readonly program: Program;
}

interface Snapshot {
  getProject(config: string): Project | undefined;
  dispose(): void;
}

interface Api {
  updateSnapshot(asked: {
    readonly openProjects?: readonly string[];
    readonly fileChanges?: { readonly changed: readonly string[] };
  }): Snapshot;
}

/** `typescript/unstable/sync` */
export interface NativeCompiler {
  readonly API: new (options: {
    readonly cwd: string;
    readonly fs: { readonly readFile: (path: string) => string | undefined };
  }) => Api;
  readonly DiagnosticCategory: { readonly Error: number };
}

export function isNativeCompiler(value: unknown): value is NativeCompiler {
  return typeof value === "object" && value !== null && "API" in value && "DiagnosticCategory" in value;
}

/** The check of the program that a config describes, or why there is none. */
export function createNativeCheck(compiler: NativeCompiler, cwd: string, config: string): TypeCheck | string {
  let held: ReadonlyMap<string, string> = new Map();
  try {
    const api = new compiler.API({ cwd, fs: { readFile: (name) => held.get(resolve(name)) } });
    let last = api.updateSnapshot({ openProjects: [config] });
    if (last.getProject(withSlashes(config)) === undefined) return `TypeScript doesn't open ${config}`;
    return (texts, only) => {
      const before = held;
      held = new Map([...texts].map(([path, text]) => [resolve(cwd, path), text]));
      const names = new Set([...before.keys(), ...held.keys()]);
      const changed = [...names].filter((name) => before.get(name) !== held.get(name)).map(withSlashes);
      const now = api.updateSnapshot({ fileChanges: { changed } });
      last.dispose();
      last = now;
      const project = now.getProject(withSlashes(config));
      const found = project === undefined ? [] : findDiagnostics(project, cwd, only);
      return found.flatMap((one) => toFault(one, compiler.DiagnosticCategory.Error, cwd));
    };
  } catch (error) {
    return toErrorWords(error);
  }
}

/** What `tsc` would tell; of some files alone if they are named. */
function findDiagnostics(
  { program, compilerOptions }: Project,
  cwd: string,
  only: readonly string[] | undefined,
): readonly Diagnostic[] {
  const isDeclared = compilerOptions["declaration"] === true || compilerOptions["composite"] === true;
  const findIn = (file?: string): readonly Diagnostic[] => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...(isDeclared ? program.getDeclarationDiagnostics(file) : []),
  ];
  if (only === undefined) return [...program.getProgramDiagnostics(), ...program.getGlobalDiagnostics(), ...findIn()];
  const wanted = new Set(only.map((path) => resolve(cwd, path)));
  return program
    .getSourceFileNames()
    .filter((name) => wanted.has(resolve(name)))
    .flatMap(findIn);
}

function toFault(found: Diagnostic, error: number, cwd: string): readonly TypeFault[] {
  const { fileName, pos, end, code, category } = found;
  if (fileName === undefined || category !== error) return [];
  const path = toShownPath(cwd, resolve(fileName));
  return [{ place: { path, start: pos, end }, code, message: toMessage(found) }];
}

function toMessage({ text, messageChain = [] }: Diagnostic): string {
  return [text, ...messageChain.map(toMessage)].join(" ");
}
