import { formatAddress } from "../address.js";
import type { Place } from "../model.js";
import type { ts } from "ts-morph";
import type { Channel } from "./channel.js";
import type { Env } from "./env.js";
import { sourceOf, surfaceOf, type Finder } from "./finder.js";
import { flatten, HOLE, holes, writtenIn, type Text, type Written } from "./text.js";

/** What stands around a name in a longer text: `push:` in `"push:incoming_chat"`. */
export interface Affix {
  readonly before: string;
  readonly after: string;
}
export const BARE: Affix = { before: "", after: "" };

/** A name that an expression may be, and the calls through which it is that. */
export interface Named {
  readonly name: string;
  readonly env: Env;
}

type Form = "text" | "identifier" | "shorthand";
const DEEPEST = 4;
/** How the API names its messages. */
const MESSAGE = /^[a-z]+(_[a-z]+)+$/;

/** Adds sites for names of the messages of a channel. */
export class Naming {
  constructor(
    private readonly finder: Finder,
    private readonly channel: Channel,
  ) {}

  /** All names that an expression may be, with whatever stands around them; callers are asked for what they give. */
  add(expression: ts.Expression, env: Env, affix: Affix = BARE, depth = 0): Named[] {
    return this.finder.texts.of(expression, env).flatMap((text) => {
      const open = holes(text).flatMap((hole) => this.finder.origins.openFunction(hole) ?? [])[0];
      const ways = open && depth < DEEPEST ? this.finder.flow.expand(env, open) : [];
      if (ways.length > 0) return ways.flatMap((wider) => this.add(expression, wider, affix, depth + 1));
      return this.addText(expression, text, env, affix);
    });
  }

  /** The same for what a name is compared with: there a name of no version is a site, too. */
  compare(expression: ts.Expression, env: Env, affix: Affix): void {
    const named = this.add(expression, env, affix);
    if (affix !== BARE || this.channel.carries !== "push" || this.channel.evidence !== "certain") return;
    for (const { name } of named) if (MESSAGE.test(name) && !this.kindOf(name)) this.addUnknown(name, expression);
  }

  /** Only likely: the same code may also be given messages of its own. */
  private addUnknown(name: string, expression: ts.Expression): void {
    const { finder, channel } = this;
    finder.add({
      kind: "name",
      ...sourceOf(channel),
      evidence: "likely",
      form: "text",
      node: undefined,
      at: formatAddress({ kind: "push", name, path: [] }),
      place: finder.view.placeOf(expression),
      discriminant: undefined,
      list: undefined,
      alsoGoes: undefined,
    });
  }

  private addText(expression: ts.Expression, text: Text, env: Env, affix: Affix): Named[] {
    const flat = flatten(text);
    const range = { start: affix.before.length, end: flat.length - affix.after.length };
    const name = flat.slice(range.start, range.end);
    if (flat.includes(HOLE) || flat !== affix.before + name + affix.after) return [];
    const here = this.finder.view.placeOf(expression);
    const whole: Written = { place: here, built: { before: name, after: "" } };
    this.addWritten(name, writtenIn(this.finder.view, text, range, here) ?? whole, "text");
    return [{ name, env }];
  }

  addAt(name: string, place: Place, form: Form): void {
    this.addWritten(name, { place }, form);
  }

  private addWritten(name: string, written: Written, form: Form): void {
    const { finder, channel } = this;
    const kind = this.kindOf(name);
    if (!kind) return;
    const at = formatAddress({ kind, name, path: [] });
    const start = channel.hops[0]?.place;
    const discriminant =
      channel.carries === "method" ? undefined : `${channel.carries}:${start?.path ?? ""}:${start?.start ?? 0}:${name}`;
    finder.add({
      kind: "name",
      ...sourceOf(channel),
      form,
      node: surfaceOf(finder, channel)?.find(at),
      at,
      ...written,
      discriminant,
      list: undefined,
      alsoGoes: undefined,
    });
  }

  kindOf(name: string): "push" | "webhook" | "method" | undefined {
    const { names } = this.finder;
    if (this.channel.carries === "webhook") return names.webhooks.has(name) ? "webhook" : undefined;
    if (this.channel.carries === "method") return names.methods.has(name) ? "method" : undefined;
    if (names.pushes.has(name)) return "push";
    return names.methods.has(name) ? "method" : undefined;
  }
}
