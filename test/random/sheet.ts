/** The files of a made-up client while they are written: each knows which part of it is about which call or handler. */
import type { Files } from "../support/memory.js";
import type { Language } from "./recipe.js";

/** Lines of a file about one call or handler; `undefined`: about several. */
interface Part {
  readonly unit: number | undefined;
  readonly text: string;
}

export class Sheet {
  private readonly head: string[] = [];
  private readonly imports = new Map<string, Set<string>>();
  private readonly exported: string[] = [];
  private readonly parts: Part[] = [];

  constructor(
    readonly name: string,
    private readonly language: Language,
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
    this.imports.set(from.name, (this.imports.get(from.name) ?? new Set()).add(name));
    return name;
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
    return `${this.name}.${this.language === "ts" ? "ts" : "js"}`;
  }

  private get top(): string {
    const lines = [...this.imports].map(([from, names]) => {
      const list = `{ ${[...names].join(", ")} }`;
      return this.language === "cjs"
        ? `const ${list} = require("./${from}");\n`
        : `import ${list} from "./${from}.js";\n`;
    });
    const all = [...this.head, ...lines];
    return all.length === 0 ? "" : `${all.join("")}\n`;
  }

  get text(): string {
    const foot =
      this.language === "cjs" && this.exported.length > 0
        ? `\nmodule.exports = { ${this.exported.join(", ")} };\n`
        : "";
    return this.top + this.parts.map(({ text }) => text).join("") + foot;
  }

  get isEmpty(): boolean {
    return this.parts.length === 0;
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

export function toProject(sheets: readonly Sheet[], folder: string, inputs: Project["inputs"]): Project {
  const written = new Map(sheets.filter(({ isEmpty }) => !isEmpty).map((sheet) => [folder + sheet.path, sheet]));
  return {
    files: new Map([...written].map(([path, { text }]) => [path, text])),
    unitAt: (path, offset) => written.get(path)?.unitAt(offset),
    inputs,
  };
}
