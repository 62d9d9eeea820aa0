/**
 * Old names in markup that nobody reads as code: templates of pages, in other languages (Pug) and of other libraries
 * (Angular), attributes, and guests, which load the code. Whoever reads them there may go by a version that moves.
 */
import { posix } from "node:path";
import { ts } from "ts-morph";
import { formatAddress, parseAddress, type Address } from "../../address.js";
import type { Place, Site, Source } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { staticName } from "../../program/syntax.js";
import { inner } from "../places.js";
import type { Finder } from "../finder.js";
import { endedFields, endedParameters, type Ended } from "./ended.js";
import type { Loose } from "./loose.js";

/** A name between quotes, or behind a dot or in brackets where a field is read. */
const QUOTED = /(?<=["'`]|&quot;|&#39;)(?<method>[a-z]+(?:_[a-z]+)+)(?=["'`]|&quot;|&#39;)/g;
const FIELD = /(?<=[\w)\]]\??\.)(?<field>[a-z_]{5,})\b(?!\s*\()|(?<=\[['"])(?<key>[a-z_]{5,})(?=['"]\])/g;
/** A key of an object, or of a language's list of arguments: `{ chat_id: id }`, `(hash chat_id=id)`. */
const KEY = /(?<![\w.?&/-])(?<key>[a-z]+(?:_[a-z]+)+)(?=["']?\s*(?::(?!:)|=(?![=>])))/g;
/** The value of an attribute. */
const ATTRIBUTE = /=\s*(?<quote>["'])(?<value>(?:(?!\k<quote>)[^])*)\k<quote>/g;
/** What is no template, whatever stands in it. */
const OTHER = /<style(?=[\s>])[^]*?<\/style>|<!--[^]*?-->/gi;

/** Finds them, and tells each at its place. */
export function findInMarkup(finder: Finder, sites: readonly Site[], guests: readonly Source[]): readonly Loose[] {
  const { view } = finder;
  const texts = view.paths.flatMap((path) => {
    const text = view.restOf(path).replace(OTHER, (part) => part.replace(/[^\n]/g, " "));
    // What MDX has beside its code is prose.
    return text.trim() === "" || /\.mdx$/i.test(path)
      ? []
      : [{ text, place: (start: number, end: number): Place => ({ path, start, end }) }];
  });
  const loaded = guests.map(({ path, text }) => ({
    text,
    place: (start: number, end: number): Place => ({ path, start, end }),
  }));
  const templates = view.files.flatMap((file) => templatesIn(finder, file));
  const all = [...texts, ...loaded, ...templates];
  if (all.length === 0) return [];
  const fields = endedFields(finder, sites);
  const parameters = endedParameters(finder, sites);
  return [
    ...all.flatMap(({ text, place }) => [
      ...[...text.matchAll(QUOTED)].flatMap((match) => method(finder, match[0], at(place, match)) ?? []),
      ...[...text.matchAll(FIELD)].flatMap((match) => field(finder, fields.get(match[0]), at(place, match)) ?? []),
    ]),
    ...[...texts.map(({ text, place }) => ({ text: onlyAttributes(text), place })), ...loaded, ...templates].flatMap(
      ({ text, place }) =>
        [...text.matchAll(KEY)].flatMap((match) => field(finder, parameters.get(match[0]), at(place, match)) ?? []),
    ),
  ];
}

function at(place: (start: number, end: number) => Place, match: RegExpExecArray): Place {
  return place(match.index, match.index + match[0].length);
}

/** A text in which all but the values of attributes is blank: what stands between tags is prose. */
function onlyAttributes(text: string): string {
  return [...text.matchAll(ATTRIBUTE)].reduce((blank, { index, 0: whole, groups: { value = "" } = {} }) => {
    const start = index + whole.length - 1 - value.length;
    return blank + " ".repeat(start - blank.length) + value;
  }, "");
}

/** What Angular's `template` holds, and what stands in the file of a `templateUrl`, told where that is named. */
function templatesIn(
  finder: Finder,
  file: ts.SourceFile,
): { readonly text: string; readonly place: (start: number, end: number) => Place }[] {
  const { view, read } = finder;
  if (!/\btemplate(?:Url)?\s*:/.test(file.text)) return [];
  return nodesOf(file).flatMap((node) => {
    if (!ts.isPropertyAssignment(node) || !ts.isStringLiteralLike(node.initializer)) return [];
    const { initializer } = node;
    const place = view.placeOf(initializer);
    const name = staticName(node.name);
    if (name === "template") {
      const { start } = inner(finder, initializer);
      const text = initializer.getText().slice(1, -1);
      return [
        { text, place: (from: number, to: number) => ({ path: place.path, start: start + from, end: start + to }) },
      ];
    }
    if (name !== "templateUrl") return [];
    const path = posix.join(posix.dirname(view.pathOf(file)), initializer.text);
    // One that the program has is looked at by itself.
    const text = view.paths.includes(path) ? "" : (read(path) ?? "");
    return [{ text: text.replace(OTHER, ""), place: () => place }];
  });
}

function method(finder: Finder, name: string, place: Place): Loose | undefined {
  const { names, options, pack } = finder;
  if (!names.methods.has(name) || pack.surface(options.to).method(name) !== undefined) return undefined;
  tell(finder, formatAddress({ kind: "method", name, path: [] }), place);
  return { place, mayConcern: (version) => version !== options.to && pack.surface(version).method(name) !== undefined };
}

function field(finder: Finder, ended: Ended | undefined, place: Place): Loose | undefined {
  if (!ended) return undefined;
  tell(finder, ended.at, place);
  return { place, mayConcern: (version) => ended.versions.has(version) };
}

function tell(finder: Finder, address: Address, place: Place): void {
  finder.add({
    kind: "lost",
    why: "unfollowed",
    version: { value: undefined, source: "unknown", place: undefined },
    evidence: "certain",
    context: { in: parseAddress(address)?.path.length === 0 ? "request" : "response", on: undefined },
    hops: [{ place, what: "written here" }],
    request: undefined,
    node: undefined,
    at: address,
    place,
  });
}
