import { formatAddress } from "../../address.js";
import type { Evidence, Place } from "../../model.js";
import { ts } from "ts-morph";
import { staticName } from "../../program/syntax.js";
import type { Channel } from "./channel.js";
import type { Env } from "../../flow/context.js";
import { sourceOf, surfaceOf, type Finder } from "../finder.js";
import { flatten, HOLE, holes, writtenIn, type Text, type Written } from "../../flow/text.js";

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

/** What is done with the names that a look-up meets. */
export type Names = Pick<Naming, "add" | "compare" | "key" | "addAt">;

/** Of a name that stands alone. */
const UNBOUND = { discriminant: undefined, list: undefined, alsoGoes: undefined } as const;

type Form = "text" | "identifier" | "shorthand";
const DEEPEST = 4;
/** How the API names its messages. */
const MESSAGE = /^[a-z]+(_[a-z]+)+$/;

/** What an expression may be as a text; of a parameter, what each caller gives. */
export function textsGiven(finder: Finder, expression: ts.Expression, env: Env): readonly Text[] {
  return wideTexts(finder, expression, env, 0).map(({ text }) => text);
}

function wideTexts(finder: Finder, expression: ts.Expression, env: Env, depth: number): { text: Text; env: Env }[] {
  return finder.texts.of(expression, env).flatMap((text) => {
    const open = holes(text).flatMap((hole) => finder.origins.openFunction(hole) ?? [])[0];
    const ways = open && depth < DEEPEST ? finder.flow.expand(env, open) : [];
    return ways.length > 0 ? ways.flatMap((wider) => wideTexts(finder, expression, wider, depth + 1)) : [{ text, env }];
  });
}

/** Adds sites for names of the messages of a channel. */
export class Naming {
  constructor(
    private readonly finder: Finder,
    private readonly channel: Channel,
  ) {}

  /**
   * All names that an expression may be, with whatever stands around them; callers are asked for what they give.
   * `strange`: how sure it is that a name that no such message ever had is meant as one; without it there is no site.
   */
  add(expression: ts.Expression, env: Env, affix: Affix = BARE, strange?: Evidence): Named[] {
    return wideTexts(this.finder, expression, env, 0).flatMap(({ text, env: at }) =>
      this.addText(expression, text, at, affix, strange),
    );
  }

  /** The same for what a name is compared with. Only likely: the same code may also be given messages of its own. */
  compare(expression: ts.Expression, env: Env, affix: Affix): void {
    this.add(expression, env, affix, this.strangers(affix));
  }

  private strangers(affix: Affix): Evidence | undefined {
    return affix === BARE && this.channel.evidence === "certain" ? "likely" : undefined;
  }

  /** A key by which messages are looked up. A table for requests from outside may hold what others send, too. */
  key(name: string, place: Place, form: Form, affix: Affix): void {
    const strange = this.channel.carries === "push" ? this.strangers(affix) : undefined;
    if (strange && !this.kindOf(name)) this.addStranger(name, { place }, strange);
    else this.addAt(name, place, form);
  }

  private addText(
    expression: ts.Expression,
    text: Text,
    env: Env,
    affix: Affix,
    strange: Evidence | undefined,
  ): Named[] {
    const flat = flatten(text);
    const range = { start: affix.before.length, end: flat.length - affix.after.length };
    const name = flat.slice(range.start, range.end);
    if (flat.includes(HOLE) || flat !== affix.before + name + affix.after) return [];
    const here = this.finder.view.placeOf(expression);
    const whole: Written = { place: here, built: { before: name, after: "" } };
    const written = writtenIn(this.finder.view, text, range, here) ?? whole;
    this.addWritten(name, written, "text");
    if (strange && !this.kindOf(name)) this.addStranger(name, written, strange);
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
    const node = surfaceOf(finder, channel)?.find(at);
    finder.add({ kind: "name", ...sourceOf(channel), ...UNBOUND, form, node, at, ...written, discriminant });
  }

  /** A name that no such message ever had. */
  private addStranger(name: string, written: Written, evidence: Evidence): void {
    const { finder, channel } = this;
    if (channel.carries === "method" || !MESSAGE.test(name)) return;
    if (evidence !== "certain" && isSentHere(finder, name)) return;
    // The same code may be handed messages of another API.
    const isOfOther = finder.others.some(({ names }) => names.pushes.has(name) || names.methods.has(name));
    if (channel.carries === "push" && isOfOther) return;
    const at = formatAddress({ kind: channel.carries, name, path: [] });
    const source = { ...sourceOf(channel), evidence };
    finder.add({ kind: "name", ...source, ...UNBOUND, form: "text", node: undefined, at, ...written });
  }

  kindOf(name: string): "push" | "webhook" | "method" | undefined {
    const { names } = this.finder;
    if (this.channel.carries === "webhook") return names.webhooks.has(name) ? "webhook" : undefined;
    if (this.channel.carries === "method") return names.methods.has(name) ? "method" : undefined;
    if (names.pushes.has(name)) return "push";
    return names.methods.has(name) ? "method" : undefined;
  }
}

/** Whether the program makes messages of that name itself: `{ action: "name" }`, `emit("name")`. */
function isSentHere({ view, pack }: Finder, name: string): boolean {
  const field = pack.api.envelope.push.name;
  const isSent = (node: ts.Node): boolean => {
    if (!ts.isStringLiteralLike(node) || node.text !== name) return ts.forEachChild(node, isSent) === true;
    const { parent } = node;
    return (
      (ts.isPropertyAssignment(parent) && staticName(parent.name) === field) ||
      (ts.isCallExpression(parent) && parent.arguments.includes(node))
    );
  };
  return view.files.some((file) => file.text.includes(name) && isSent(file));
}
