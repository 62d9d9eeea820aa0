/** The files of a made-up client while they are written: each knows which part of it is about which call or handler. */
import type { Files } from "../support/memory.js";
import type { Home, Language } from "./recipe.js";

/** Lines of a file about one call or handler; `undefined`: about several. */
interface Part {
  readonly unit: number | undefined;
  readonly text: string;
}

export class Sheet {
  private readonly head: string[] = [];
  private readonly imports = new Map<string, Set<string>>();
  private readonly passed: string[] = [];
  private readonly exported: string[] = [];
  private readonly parts: Part[] = [];

  constructor(
    readonly name: string,
    private readonly language: Language,
    /** What others import it by, without an extension where it is a path. */
    private readonly specifier = `./${name}`,
    private readonly home: Home = "script",
    private readonly folder = "",
  ) {}

  /** A line for the top that stands once: `import axios …`. */
  package(name: string, local: string): void {
    const line =
      this.language === "cjs" ? `const ${local} = require("${name}");\n` : `import ${local} from "${name}";\n`;
    if (!this.head.includes(line)) this.head.push(line);
  }

  /** Makes a name of another file known here. */
  use(from: Sheet, name: string): string {
    if (from === this) return name;
    this.imports.set(from.importedAs, (this.imports.get(from.importedAs) ?? new Set()).add(name));
    return name;
  }

  /** Gives out all that another file does, or the one name. */
  pass(from: Sheet, name?: string): void {
    if (this.language === "cjs")
      this.passed.push(
        name === undefined ? `...require("${from.importedAs}")` : `${name}: require("${from.importedAs}").${name}`,
      );
    else this.head.push(`export ${name === undefined ? "*" : `{ ${name} }`} from "${from.importedAs}";\n`);
  }

  private get importedAs(): string {
    return this.language === "cjs" || !this.specifier.startsWith(".") ? this.specifier : `${this.specifier}.js`;
  }

  /** A declaration, exported. */
  declare(name: string, text: string, unit?: number): void {
    this.exported.push(name);
    this.parts.push({ unit, text: `${this.language === "cjs" ? "" : "export "}${text}\n` });
  }

  write(text: string, unit?: number): void {
    this.parts.push({ unit, text: `${text}\n` });
  }

  get path(): string {
    const extension = this.home === "script" ? (this.language === "ts" ? "ts" : "js") : this.home;
    return `${this.folder}${this.name}.${extension}`;
  }

  private get top(): string {
    const lines = [...this.imports].map(([from, names]) => {
      const list = `{ ${[...names].join(", ")} }`;
      return this.language === "cjs" ? `const ${list} = require("${from}");\n` : `import ${list} from "${from}";\n`;
    });
    const all = [...this.head, ...lines];
    return this.tag + (all.length === 0 ? "" : `${all.join("")}\n`);
  }

  /** A component's script gives out what it declares. */
  private get tag(): string {
    const language = this.language === "ts" ? ' lang="ts"' : "";
    return { script: "", vue: `<script${language}>\n`, svelte: `<script module${language}>\n` }[this.home];
  }

  get text(): string {
    const given = [...this.passed, ...this.exported];
    const foot = this.language === "cjs" && given.length > 0 ? `\nmodule.exports = { ${given.join(", ")} };\n` : "";
    const end = this.home === "script" ? "" : `</script>\n\n<p class="note">Nothing yet</p>\n`;
    return this.top + this.parts.map(({ text }) => text).join("") + foot + end;
  }

  get isEmpty(): boolean {
    return this.parts.length === 0 && this.head.length === 0 && this.passed.length === 0;
  }

  /** The call or handler that an offset of the text is about. */
  unitAt(offset: number): number | undefined {
    let end = this.top.length;
    for (const { unit, text } of this.parts) {
      end += text.length;
      if (offset < end) return unit;
    }
    return undefined;
  }
}

/** A client as written. */
export interface Project {
  readonly files: Files;
  /** The call or handler that a place is about. */
  readonly unitAt: (path: string, offset: number) => number | undefined;
  /** What the function of each call is given. */
  readonly inputs: readonly (readonly unknown[])[];
}

/** @param documents texts of other files by path */
export function toProject(
  sheets: readonly Sheet[],
  documents: Files,
  folder: string,
  inputs: Project["inputs"],
): Project {
  const written = new Map(sheets.filter(({ isEmpty }) => !isEmpty).map((sheet) => [folder + sheet.path, sheet]));
  return {
    files: new Map([
      ...[...written].map(([path, { text }]) => [path, text] as const),
      ...[...documents].map(([path, text]) => [folder + path, text] as const),
    ]),
    unitAt: (path, offset) => written.get(path)?.unitAt(offset),
    inputs,
  };
}
