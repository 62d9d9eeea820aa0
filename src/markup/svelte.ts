/** Svelte's components: their scripts are one module, and what their template evaluates is code of it. */
import { createRequire } from "node:module";
import type * as Compiler from "svelte/compiler";
import type { AST } from "svelte/compiler";
import { once } from "../once.js";
import type { Markup } from "./model.js";
import { isExpression, plainSnippet, putSnippet } from "./snippets.js";
import { findComponents, findProperties, findReactive, findRunes } from "./svelte-names.js";
import { blankOut, CodeWriter, keepOnly, type Range } from "./writer.js";

const load: (name: "svelte/compiler") => typeof Compiler = createRequire(import.meta.url);
const loadCompiler = once(() => load("svelte/compiler"));

const RAW = /<!--[^]*?-->|<(?<name>script|style)(?=[\s>])(?:"[^"]*"|'[^']*'|[^"'>])*>(?<body>[^]*?)<\/\k<name>\s*>/gi;

export function readSvelte(text: string): Markup {
  const bodies = bodiesOf(text);
  const root = parse(
    blankOut(
      text,
      bodies.map(({ body }) => body),
    ),
  );
  const starts = root && [root.instance?.start, root.module?.start];
  const scripts = bodies.filter(({ start, isScript }) => isScript && (starts?.includes(start) ?? true));
  const ranges = scripts.map(({ body }) => body);
  const code = keepOnly(text, ranges);
  const writer = new CodeWriter(text);
  writer.keepParts(code, ranges);
  const components = findComponents(code);
  writer.put(findRunes(code) + findReactive(code) + findProperties(code));
  for (const [name, from] of components)
    writer.put(`\nimport { $component as ${standInOf(name)} } from ${JSON.stringify(from)};`);
  const template = new TemplateWriter(writer, new Set(components.keys()));
  if (root) {
    writer.put("\n;(async function () {");
    template.fragment(root.fragment);
    writer.put("\n});");
  }
  writer.put("\nexport {};");
  return {
    blocks: [{ projection: writer.result(), isJsx: false, isModule: true }],
    around: blankOut(text, ranges),
    rest: blankOut(text, [...ranges, ...template.taken]),
  };
}

interface Body {
  readonly start: number;
  readonly body: Range;
  readonly isScript: boolean;
}

function bodiesOf(text: string): Body[] {
  return [...text.matchAll(RAW)].flatMap(({ index, 0: whole, groups }) => {
    const body = groups?.["body"];
    if (body === undefined) return [];
    const end = index + whole.lastIndexOf("</");
    const isScript = groups?.["name"]?.toLowerCase() === "script";
    return [{ start: index, body: { start: end - body.length, end }, isScript }];
  });
}

function parse(text: string): AST.Root | undefined {
  try {
    return loadCompiler().parse(text, { modern: true, loose: true });
  } catch {
    // What its own compiler can't read stays markup that nobody follows.
    return undefined;
  }
}

type Node = AST.Fragment["nodes"][number];
type ElementLike = Extract<Node, { fragment: AST.Fragment; attributes: unknown; name: string }>;
type Attribute = AST.RegularElement["attributes"][number];
type Expression = AST.ExpressionTag["expression"];

class TemplateWriter {
  /** What stands in the code now. */
  readonly taken: Range[] = [];
  readonly #writer: CodeWriter;

  constructor(
    writer: CodeWriter,
    /** The names of other components that the script imports. */
    readonly components: ReadonlySet<string>,
  ) {
    this.#writer = writer;
  }

  fragment(fragment: AST.Fragment | null | undefined): void {
    for (const node of fragment?.nodes ?? []) this.#node(node);
  }

  #node(node: Node): void {
    switch (node.type) {
      case "Text":
      case "Comment":
      case "DebugTag":
        return;
      case "ExpressionTag":
      case "HtmlTag":
      case "RenderTag":
      case "AttachTag":
        return this.#expression(node.expression);
      case "ConstTag":
      case "DeclarationTag":
        return this.#declaration(node.declaration);
      case "IfBlock":
        return this.#if(node);
      case "EachBlock":
        return this.#each(node);
      case "AwaitBlock":
        return this.#await(node);
      case "KeyBlock":
        this.#expression(node.expression);
        return this.fragment(node.fragment);
      case "SnippetBlock":
        return this.#snippet(node);
      default:
        return this.#element(node);
    }
  }

  #element(node: ElementLike): void {
    if (node.type === "SvelteComponent") this.#expression(node.expression);
    if (node.type === "SvelteElement" && typeof node.tag !== "string") this.#expression(node.tag);
    const given = node.attributes.flatMap((one) => (one.type === "LetDirective" ? [one.name] : []));
    const isGiving = isComponent(node);
    for (const attribute of node.attributes) if (!isGiving || !isGiven(attribute)) this.#attribute(attribute);
    if (isGiving) this.#give(node.name, node.attributes.filter(isGiven));
    this.#writer.put(given.length > 0 ? `\n;(async (${given.join(", ")}) => {` : "\n{");
    this.fragment(node.fragment);
    this.#writer.put(given.length > 0 ? "\n});" : "\n}");
  }

  /** `<Note {note} text={text} bind:value {...more} />` */
  #give(component: string, attributes: readonly Given[]): void {
    if (attributes.length === 0) return;
    const name = component === "svelte:self" ? "$component" : this.components.has(component) && standInOf(component);
    this.#writer.put(`\n;${name || "$elsewhere"}({`);
    for (const attribute of attributes) {
      const value = attribute.type === "Attribute" ? valueOf(attribute) : attribute.expression;
      const range = rangeOf(value);
      if (!range || !isExpression(this.#writer.source.slice(range.start, range.end))) continue;
      this.#writer.put(attribute.type === "SpreadAttribute" ? "\n...(" : `\n${JSON.stringify(attribute.name)}: (`);
      this.#keep(value);
      this.#writer.put("\n),");
    }
    this.#writer.put("\n});");
  }

  #attribute(attribute: Attribute): void {
    if (attribute.type === "Attribute" || attribute.type === "StyleDirective") {
      const values = attribute.value === true ? [] : [attribute.value].flat();
      for (const value of values) if (value.type === "ExpressionTag") this.#expression(value.expression);
    } else if (attribute.type !== "LetDirective") this.#expression(attribute.expression);
  }

  #if({ test, consequent, alternate }: AST.IfBlock): void {
    this.#writer.put("\nif (");
    if (!this.#keep(test)) this.#writer.put("$any()");
    this.#writer.put("\n) {");
    this.fragment(consequent);
    this.#writer.put("\n} else {");
    this.fragment(alternate);
    this.#writer.put("\n}");
  }

  #each({ expression, context, index, key, body, fallback }: AST.EachBlock): void {
    this.#writer.put("\nfor (const ");
    if (!context || !this.#keep(context)) this.#writer.put("$item");
    this.#writer.put("\n of (");
    if (!this.#keep(expression)) this.#writer.put("$any()");
    this.#writer.put("\n)) {");
    if (index !== undefined) this.#writer.put(`\nconst ${index} = 0;`);
    this.#expression(key);
    this.fragment(body);
    this.#writer.put("\n}");
    this.fragment(fallback);
  }

  #await({ expression, value, error, pending, then, catch: failed }: AST.AwaitBlock): void {
    this.fragment(pending);
    this.#writer.put("\n;Promise.resolve(");
    if (!this.#keep(expression)) this.#writer.put("$any()");
    this.#writer.put("\n).then(async (");
    if (value) this.#keep(value);
    this.#writer.put("\n) => {");
    this.fragment(then);
    this.#writer.put("\n}, async (");
    if (error) this.#keep(error);
    this.#writer.put("\n) => {");
    this.fragment(failed);
    this.#writer.put("\n});");
  }

  #snippet({ expression, parameters, body }: AST.SnippetBlock): void {
    this.#writer.put(`\nfunction ${expression.name}(`);
    for (const parameter of parameters) {
      this.#keep(parameter);
      this.#writer.put("\n, ");
    }
    this.#writer.put("\n) {");
    this.fragment(body);
    this.#writer.put("\n}");
  }

  #declaration(declaration: unknown): void {
    const range = rangeOf(declaration);
    if (!range) return;
    this.#writer.put("\n");
    this.#keep(declaration);
    this.#writer.put(";");
  }

  #expression(node: Expression | null | undefined): void {
    const range = rangeOf(node);
    if (!range || !isExpression(this.#writer.source.slice(range.start, range.end))) return;
    this.#writer.put("\n;(");
    this.#keep(node);
    this.#writer.put("\n);");
  }

  /** Takes over what a node is written as; what it stands for by itself, as in `bind:value`, isn't. */
  #keep(node: unknown): boolean {
    const range = rangeOf(node);
    if (!range) return false;
    this.taken.push(range);
    putSnippet(this.#writer, plainSnippet(this.#writer.source, range));
    return true;
  }
}

type Given = Extract<Attribute, { type: "Attribute" | "SpreadAttribute" | "BindDirective" }>;

/** Whether an attribute gives a component one of its properties, or all that an object has. */
function isGiven(attribute: Attribute): attribute is Given {
  if (attribute.type === "Attribute") return valueOf(attribute) !== undefined;
  return attribute.type === "SpreadAttribute" || (attribute.type === "BindDirective" && attribute.name !== "this");
}

/** The expression that an attribute is, where it is no text. */
function valueOf({ value }: AST.Attribute): Expression | undefined {
  const [only, ...others] = value === true ? [] : [value].flat();
  return only?.type === "ExpressionTag" && others.length === 0 ? only.expression : undefined;
}

/** Whether an element gets what its attributes say: a component, a slot, an element that a script defines. */
function isComponent({ type, name }: { readonly type: string; readonly name: string }): boolean {
  const isOther = type === "Component" || type === "SvelteComponent" || type === "SvelteSelf" || type === "SlotElement";
  return isOther || (type === "RegularElement" && name.includes("-"));
}

/** The name by which a template hands something to a component. */
function standInOf(component: string): string {
  return `$component_${component}`;
}

/** Where a node of the template is written; the types of the parser don't say that all have a place. */
function rangeOf(node: unknown): Range | undefined {
  if (typeof node !== "object" || node === null || !("start" in node) || !("end" in node)) return undefined;
  const { start, end } = node;
  return typeof start === "number" && typeof end === "number" && start < end ? { start, end } : undefined;
}
