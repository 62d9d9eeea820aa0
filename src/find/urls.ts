import type { ApiRules } from "../change.js";
import { parseVersion, versionForm, type Version } from "../version.js";
import { HOLE } from "../flow/text.js";

/** A range of the flat text of a URL. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a text says when it is, as a whole, a URL or path of this API or of a neighbour on its hosts. */
export interface UrlMatch {
  /** The neighbour's name, or `undefined` for the API itself. */
  readonly neighbour: string | undefined;
  readonly transport: "web" | "rtm";
  /** The digits `3.1`, or the hole that stands for them. */
  readonly version: (Span & { readonly value: Version | undefined }) | undefined;
  /** The last path segment of a call. */
  readonly method: (Span & { readonly name: string | undefined }) | undefined;
  /** Whether the text names a host of the API, none at all, or a foreign one; or nothing is known but the method. */
  readonly host: "known" | "none" | "other" | "unseen";
}

export interface Urls {
  /** `isTelling`: whether what the text begins with goes by the name of the product where its value isn't known. */
  match(flat: string, isTelling?: boolean): UrlMatch | undefined;
  /** Whether a text of some pieces with these words in them may match. */
  isSpelled(words: ReadonlySet<string>): boolean;
}

const SEGMENT = `(?:[A-Za-z0-9_]+|${HOLE})`;
const ORIGIN = `^(?<origin>(?:(?:https?|wss?):)?//[^/?#]*|${HOLE})?(?<before>/[^?#\\s]*?)?`;

/** Names that something of this API goes by when nothing else is known of it. */
export const TELLING = /(live_?chat|text_?api|agent_?(chat|api)|(?:\b|_)lc(?:\b|_))/i;

interface Form {
  readonly pattern: RegExp;
  /** What is written in it as it is: `agent`, `action`. */
  readonly words: readonly string[];
  readonly neighbour: string | undefined;
  readonly transport: "web" | "rtm";
}

/** The hosts of an API as a piece of a pattern. */
export function hostsPattern({ hosts }: ApiRules): string {
  return hosts.map((host) => host.replaceAll(".", "\\.")).join("|");
}

/** Names of methods by which an address is known that nothing else is known of. */
export interface BareNames {
  /** Where it goes by the name of the product. */
  readonly telling: ReadonlySet<string>;
  /** Whatever it goes by. */
  readonly distinct: ReadonlySet<string>;
}
const NO_NAMES: BareNames = { telling: new Set(), distinct: new Set() };

/** Compiles the URL forms of a pack. Methods may have names of several segments: `chats/total_chats`. */
export function createUrls(
  api: ApiRules,
  versions: ReadonlySet<Version>,
  methods: ReadonlySet<string> = new Set(),
  { telling, distinct }: BareNames = NO_NAMES,
): Urls {
  const method = methodForm(methods);
  const bare = bareForm(api, method);
  const version = `(?<version>v?(?:${versionForm(api.versions)}|${HOLE}))`;
  const toForm = (form: string, neighbour: string | undefined, transport: "web" | "rtm", end: string): Form =>
    compile(form, { method, version }, { neighbour, transport }, end);
  const forms: Form[] = [
    ...api.urls.socket.map((form) => toForm(form, undefined, "rtm", "/?(?:[?#].*)?$")),
    ...api.urls.call.map((form) => toForm(form, undefined, "web", "/?(?:[?#].*)?$")),
    ...api.urls.unversioned.map((form) =>
      toForm(form, undefined, form.includes("{method}") ? "web" : "rtm", "/?(?:[?#].*)?$"),
    ),
    ...Object.entries(api.neighbours).flatMap(([name, starts]) =>
      starts.map((start) => toForm(start, name, "web", "")),
    ),
  ];
  const hosts = new Set(api.hosts);
  return {
    match(flat, isTelling = false) {
      for (const form of forms) {
        const found = form.pattern.exec(flat);
        if (found && !isOfOther(found, hosts) && !isOfStranger(found, hosts, versions))
          return toMatch(form, found, hosts);
      }
      const found = bare.pattern.exec(flat);
      const name = found?.groups?.["method"] ?? "";
      return found && (isTelling ? telling : distinct).has(name)
        ? { ...toMatch(bare, found, hosts), host: "unseen" }
        : undefined;
    },
    isSpelled: (words) => forms.some((form) => form.words.every((word) => words.has(word))),
  };
}

/** `${base}/close_thread`, `${base}/action/close_thread`: the end of a call behind something that isn't known. */
function bareForm({ urls }: ApiRules, method: string): Form {
  const ends = urls.call.flatMap((form) => {
    const segments = form
      .slice(form.lastIndexOf("{version}") + "{version}".length)
      .split("/")
      .slice(1, -1);
    return segments.map((_, index) => segments.slice(index).join("/+"));
  });
  const end = ends.length > 0 ? `(?:/+(?:${[...new Set(ends)].join("|")}))?` : "";
  const pattern = new RegExp(`^${HOLE}${end}/+${method}/?(?:[?#].*)?$`, "d");
  return { pattern, words: [], neighbour: undefined, transport: "web" };
}

function methodForm(names: ReadonlySet<string>): string {
  const most = Math.max(0, ...[...names].map((name) => name.split("/").length - 1));
  return most === 0 ? `(?<method>${SEGMENT})` : `(?<method>${SEGMENT}(?:/+${SEGMENT}){0,${String(most)}})`;
}

function compile(
  form: string,
  { method, version }: Readonly<Record<"method" | "version", string>>,
  meant: Pick<Form, "neighbour" | "transport">,
  end: string,
): Form {
  const body = form
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replaceAll("/", "/+")
    .replace("v{version}", version)
    .replace("{version}", version)
    .replace("{method}", method);
  const words = form.replace(/v?\{\w+\}/g, "").match(/\w+/g) ?? [];
  return { pattern: new RegExp(`${ORIGIN}${body}${end}`, "d"), words, ...meant };
}

/** `https://robots.example/v1/agent/action/x`: a version that isn't one of this API, where this API's would stand. */
function isOfOther(found: RegExpExecArray, hosts: ReadonlySet<string>): boolean {
  const isUnversioned = found.groups?.["version"] === undefined;
  return (
    isUnversioned &&
    hostOf(found.groups?.["origin"], hosts) !== "known" &&
    /\/v?\d[\w.]*\/?$/.test(found.groups?.["before"] ?? "")
  );
}

/** `wss://talk.example/agent/v0.5/rtm/ws`: on a foreign host, with a version that this API never had. */
function isOfStranger(found: RegExpExecArray, hosts: ReadonlySet<string>, versions: ReadonlySet<Version>): boolean {
  const text = found.groups?.["version"] ?? "";
  const version = text.includes(HOLE) ? undefined : parseVersion(text);
  return version !== undefined && !versions.has(version) && hostOf(found.groups?.["origin"], hosts) === "other";
}

function toMatch(form: Form, found: RegExpExecArray, hosts: ReadonlySet<string>): UrlMatch {
  const version = spanOf(found, "version");
  const method = spanOf(found, "method");
  const name = found.groups?.["method"];
  return {
    neighbour: form.neighbour,
    transport: form.transport,
    version: version && toDigits(version, found[0]),
    method: method && { ...method, name: name?.includes(HOLE) === true ? undefined : name?.replace(/\/+/g, "/") },
    host: hostOf(found.groups?.["origin"], hosts),
  };
}

function toDigits(span: Span, flat: string): Span & { value: Version | undefined } {
  const text = flat.slice(span.start, span.end);
  const start = text.startsWith("v") ? span.start + 1 : span.start;
  return { start, end: span.end, value: parseVersion(text) };
}

function spanOf(found: RegExpExecArray, group: string): Span | undefined {
  const range = found.indices?.groups?.[group];
  return range && { start: range[0], end: range[1] };
}

function hostOf(origin: string | undefined, hosts: ReadonlySet<string>): UrlMatch["host"] {
  if (origin === undefined || origin.includes(HOLE)) return "none";
  const host = origin
    .replace(/^.*\/\//, "")
    .replace(/^.*@/, "")
    .replace(/:\d+$/, "");
  return hosts.has(host) ? "known" : "other";
}
