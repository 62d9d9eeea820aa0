/** Other names of messages that mean the same as this one from now on. */
import { ts } from "ts-morph";
import type { NameSite } from "../../src/model.js";
import { lastName, nameAt, type Around } from "../transform.js";

/** The name that a text in the code has at the target; itself when it names no message or keeps its name. */
export function becomes({ sitesAt, look, tree }: Around, text: ts.Node): string | undefined {
  if (!ts.isStringLiteralLike(text) && !ts.isIdentifier(text)) return undefined;
  const place = tree.placeOf(text);
  const inner = ts.isStringLiteralLike(text) ? { ...place, start: place.start + 1, end: place.end - 1 } : place;
  const site = sitesAt(inner).find((other) => other.kind === "name");
  const [target, ...others] = (site && look(site)?.fate.to) ?? [];
  return target === undefined || others.length > 0 ? text.text : lastName(target);
}

/** Names of the same socket or webhook, under which another message came that has this one's name at the target. */
export function rivalsOf(around: Around, site: NameSite, name: string): readonly NameSite[] {
  return around.beside(site).filter((other) => {
    const targets = around.look(other)?.fate.to.map(lastName) ?? [nameAt(other)];
    return nameAt(other) !== nameAt(site) && targets.includes(name);
  });
}

/** Code without its spaces, to see whether two pieces do the same. */
export function normalized(node: ts.Node | readonly ts.Node[]): string {
  const nodes = "kind" in node ? [node] : node;
  return nodes.map((one) => one.getText().replace(/\s+/g, " ")).join("\n");
}
