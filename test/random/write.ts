/** Recipes as code. */
import { access, braces, keyOf, literal, membersOf, readLines } from "./code.js";
import { frameOf, type Sender, type Sheets } from "./frames.js";
import { writeHearing } from "./hearing.js";
import { unitsOf, type Call, type Recipe } from "./recipe.js";
import { Sheet, toProject, type Project } from "./sheet.js";

/** What a person may do to a client without changing what it does. */
export interface Style {
  /** Begins the names of all locals. */
  readonly local: string;
  /** Functions stand in a file of their own. */
  readonly isMoved: boolean;
  /** Payload and sending stand in a function of their own. */
  readonly isWrapped: boolean;
  /** The same calls of the Customer Chat API stand beside. */
  readonly hasTwin: boolean;
}

export const PLAIN: Style = { local: "", isMoved: false, isWrapped: false, hasTwin: false };

export function writeClient(recipe: Recipe, style: Style = PLAIN, folder = ""): Project {
  const sheet = (name: string): Sheet => new Sheet(name, recipe.language);
  const caller = (name: string): Sheet => new Sheet(name, recipe.language, `./${name}`, recipe.home);
  const sheets: Sheets = {
    ...{ config: sheet("config"), api: sheet("api"), index: sheet("index"), main: caller("main") },
    shared: new Sheet("client", recipe.language, "@shop/client", "script", "packages/client/"),
    documents: new Map(),
  };
  const [builders, jobs, hear, hooks] = [sheet("payloads"), caller("jobs"), sheet("hear"), sheet("hooks")];
  const main = style.isMoved ? jobs : sheets.main;
  const sender = frameOf(recipe, { ...sheets, main });
  const inputs = recipe.calls.map((call, unit) =>
    new Job({ recipe, style, main, builders, sender }, call, unit).write(),
  );
  if (style.isMoved) recipe.calls.forEach((_, unit) => sheets.main.use(jobs, `f${unit}`));
  const units = unitsOf(recipe);
  if (recipe.pushes) writeHearing({ recipe, hearing: recipe.pushes, by: "push", first: units.push, sheet: hear });
  if (recipe.webhooks)
    writeHearing({ recipe, hearing: recipe.webhooks, by: "webhook", first: units.webhook, sheet: hooks });
  const { config, api, index, shared, documents } = sheets;
  return toProject([config, api, index, shared, builders, sheets.main, jobs, hear, hooks], documents, folder, inputs);
}

interface Desk {
  readonly recipe: Recipe;
  readonly style: Style;
  readonly main: Sheet;
  readonly builders: Sheet;
  readonly sender: Sender;
}

/** One call with its payload and what is read of its answer. */
class Job {
  private readonly isTyped: boolean;
  private readonly short: readonly string[];

  constructor(
    private readonly desk: Desk,
    private readonly call: Call,
    private readonly unit: number,
  ) {
    this.isTyped = desk.recipe.language === "ts";
    this.short = call.isShort
      ? Object.entries(call.payload)
          .filter(([key, value]) => /^[a-z_]\w*$/.test(key) && (typeof value === "string" || typeof value === "number"))
          .map(([key]) => key)
      : [];
  }

  /** Writes its function, and gives what it is to be called with. */
  write(): readonly unknown[] {
    const { main, style } = this.desk;
    const { lines, payload } = this.payload();
    const body = style.isWrapped
      ? [
          `const ${this.name("send")} = async () => {`,
          ...lines.map((line) => `  ${line}`),
          `  return ${this.desk.sender.send(this.call.method, payload, this.unit)};`,
          "};",
          ...this.answer(`${this.name("send")}()`),
        ]
      : [...lines, ...this.answer(this.desk.sender.send(this.call.method, payload, this.unit))];
    this.wrap(body);
    if (style.hasTwin) main.write(this.twin(), undefined);
    return this.short.map((name) => this.call.payload[name]);
  }

  private name(kind: string): string {
    const { local } = this.desk.style;
    return local === "" ? kind : local + kind;
  }

  private get parameters(): string {
    return this.short.map((name) => (this.isTyped ? `${name}: ${typeof this.call.payload[name]}` : name)).join(", ");
  }

  private wrap(body: readonly string[]): void {
    const { main } = this.desk;
    const name = `f${this.unit}`;
    const lines = (depth: number): string => body.map((line) => `${"  ".repeat(depth)}${line}\n`).join("");
    const head = `(${this.parameters})`;
    const text = {
      function: `async function ${name}${head} {\n${lines(1)}}\n`,
      arrow: `const ${name} = async ${head} => {\n${lines(1)}};\n`,
      method: `const ${name} = {\n  async run${head} {\n${lines(2)}  },\n};\n`,
      class: `class ${name} {\n  async run${head} {\n${lines(2)}  }\n}\n`,
      factory: `function ${name}() {\n  return {\n    run: async ${head} => {\n${lines(3)}    },\n  };\n}\n`,
      block: `async function ${name}${head} {\n  if (Date.now() > 0) {\n    try {\n${lines(3)}    } finally {\n      note(${this.unit}, "done");\n    }\n  }\n}\n`,
    }[this.call.wrap];
    main.declare(name, text, this.unit);
  }

  private payload(): { readonly lines: readonly string[]; readonly payload: string } {
    const { form, isQuoted } = this.call;
    const entries = Object.entries(this.call.payload);
    const value = (key: string): string =>
      this.short.includes(key) ? key : literal(this.call.payload[key] ?? null, isQuoted);
    const members = entries.map(([key]) => (this.short.includes(key) ? key : `${keyOf(key, isQuoted)}: ${value(key)}`));
    const local = this.name("payload");
    const loose = this.isTyped ? ": any" : "";
    const assign = (key: string): string => `${access(local, [key])} = ${value(key)};`;
    const half = Math.ceil(members.length / 2);
    switch (form) {
      case "inline":
        return { lines: [], payload: braces(members) };
      case "const":
        return { lines: [`const ${local} = ${braces(members)};`], payload: local };
      case "assigned":
        return { lines: [`const ${local}${loose} = {};`, ...entries.map(([key]) => assign(key))], payload: local };
      case "changed": {
        const lines = entries.slice(half).map(([key]) => assign(key));
        return { lines: [`const ${local}${loose} = ${braces(members.slice(0, half))};`, ...lines], payload: local };
      }
      case "spread":
        return {
          lines: [`const ${local} = ${braces(members.slice(0, half))};`],
          payload: braces([`...${local}`, ...members.slice(half)]),
        };
      case "grown":
        return {
          lines: [
            `let ${local}${loose} = ${braces(members.slice(0, half))};`,
            `${local} = ${braces([`...${local}`, ...members.slice(half)])};`,
          ],
          payload: local,
        };
      case "optional":
        return {
          lines: [],
          payload: braces([
            ...members.slice(0, half),
            ...members.slice(half).map((one) => `...(Date.now() > 0 ? { ${one} } : {})`),
          ]),
        };
      case "merged":
        return {
          lines: [
            `const ${local}${loose} = ${braces(members.slice(0, half))};`,
            ...(members.length > half ? [`Object.assign(${local}, ${braces(members.slice(half))});`] : []),
          ],
          payload: local,
        };
      case "builder": {
        const name = `build${this.unit}`;
        const { builders, main } = this.desk;
        builders.declare(name, `function ${name}(${this.parameters}) {\n  return ${braces(members)};\n}\n`, this.unit);
        main.use(builders, name);
        return { lines: [], payload: `${name}(${this.short.join(", ")})` };
      }
      case "typed":
        return this.typed(members, local);
    }
  }

  private typed(
    members: readonly string[],
    local: string,
  ): { readonly lines: readonly string[]; readonly payload: string } {
    if (!this.isTyped) return { lines: [`const ${local} = ${braces(members)};`], payload: local };
    const name = `Payload${this.unit}`;
    this.desk.main.declare(name, `interface ${name} {\n${membersOf(this.call.payload)}}\n`, this.unit);
    return { lines: [`const ${local}: ${name} = ${braces(members)};`], payload: local };
  }

  private answer(sent: string): readonly string[] {
    const { gives } = this.desk.sender;
    const { reads, isTaken } = this.call;
    if (gives === "nothing") return [`${sent};`];
    if (reads.length === 0 || !isTaken) return [`await ${sent};`];
    const answer = this.name("answer");
    const response = this.name("response");
    const lines = reads.flatMap((read, index) => readLines(answer, read, this.unit, this.name(`value${index}`)));
    if (this.call.answer === "then") {
      const loose = this.isTyped ? ": any" : "";
      const inner = lines.map((line) => `  ${line}`);
      const begin = {
        response: [
          `await ${sent}`,
          `  .then((${response}${loose}) => ${response}.json())`,
          `  .then((${answer}${loose}) => {`,
        ],
        axios: [`await ${sent}.then(({ data: ${answer} }${loose}) => {`],
        answer: [`await ${sent}.then((${answer}${loose}) => {`],
      }[gives];
      return [...begin, ...inner, "});"];
    }
    const type = this.answerType();
    return {
      response: [`const ${response} = await ${sent};`, `const ${answer}${type} = await ${response}.json();`],
      axios: [`const ${response} = await ${sent};`, `const ${answer}${type} = ${response}.data;`],
      answer: [`const ${answer}${type} = await ${sent};`],
    }[gives].concat(lines);
  }

  private answerType(): string {
    if (!this.isTyped) return "";
    if (this.call.answer !== "typed" || Array.isArray(this.call.sample)) return ": any";
    const name = `Answer${this.unit}`;
    this.desk.main.declare(name, `interface ${name} {\n${membersOf(this.call.sample)}}\n`, this.unit);
    return `: ${name}`;
  }

  /** A call of the neighbour by the same name, with the same keys. */
  private twin(): string {
    const url = `https://api.livechatinc.com/v${this.desk.recipe.from}/customer/action/${this.call.method}`;
    const body = literal(this.call.payload, this.call.isQuoted);
    return `async function twin${this.unit}() {\n  return fetch("${url}", { method: "POST", body: JSON.stringify(${body}) });\n}\n`;
  }
}
