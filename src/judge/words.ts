/** All words of findings that answer to no change; those of changes stand in the rules and transforms. */
import { lastName, quoteAll } from "../../transforms/transform.js";
import { formatAddress, isAddress, type Address, parseAddress } from "../address.js";
import type { Finding, Pack, SurfaceNode } from "../model.js";
import { compareVersions } from "../version.js";
import { nearest } from "../rules/nearest.js";
import { tellStatus } from "../rules/version-life.js";

/** The sentence of a check. */
export function sentence(finding: Finding, pack: Pack, to: string): string {
  const name = lastName(finding.at);
  const at = finding.failsAt ?? finding.version.value ?? "this version";
  switch (finding.kind) {
    case "version":
      if (finding.version.release) return aboutRelease(finding.version.release, finding, to);
      return finding.fix
        ? `Version ${finding.version.value ?? ""} becomes ${to}.`
        : `The version ${finding.version.value ?? ""} is not written as one literal here.`;
    case "old-version":
      return tellAge(finding, pack);
    case "unknown-method":
      return `\`${name}\` is no method of ${at}.`;
    case "unknown-push":
      return `\`${name}\` is no ${finding.at.startsWith("push:") ? "push" : "webhook"} of ${at}.`;
    case "unknown-parameter":
      return `\`${name}\` is no parameter of \`${ownerOf(finding.at)}\` in ${at}.`;
    case "missing-parameter":
      return `\`${ownerOf(finding.at)}\` needs \`${name}\` in ${at}.`;
    case "unknown-value":
      return `\`${name}\` of \`${ownerOf(finding.at)}\` does not take this value in ${at}.`;
    case "signature":
      return `It changes in ${finding.version.release?.texts.get(to) ?? "later releases"} of the package.`;
    case "wrong-transport":
      return `\`${ownerOf(finding.at)}\` is not to be had this way in ${at}.`;
    case "withdrawn":
      return `\`${name}\` was taken off the pages of every version on ${withdrawnOn(finding, pack)}.`;
    case "unknown-read":
      return `\`${name}\` is not part of \`${ownerOf(finding.at)}\` in ${at}.`;
    case "unknown-version":
      if (isKnown(finding, pack)) return `The rules of the ${pack.name} don't have the version that the run goes to.`;
      return finding.version.value
        ? `${pack.name} has no version ${finding.version.value}.`
        : "The version of this call is not known.";
    case "lower-version":
      return `The version of this request, ${finding.version.value ?? ""}, is lower than that of its socket, ${at}.`;
    case "other-side":
      return "This takes requests of the API: a mock, a proxy or a fake.";
    case "unfollowed":
      if (isField(finding.at)) return `\`${name}\` is read where nobody can follow, and the target has no such field.`;
      return finding.at.startsWith("method:")
        ? `\`${name}\` stands here, and what becomes of it can't be followed.`
        : "This import can't be resolved. It may be a file that calls the API.";
    case "too-deep":
      return "More values, or more calls, lead here than can be followed.";
    case "unknown-call":
      return "Which method this calls is not known.";
    case "leaves":
      if (isMessageName(finding, pack.api))
        return "Names of messages are asked for here in a way that can't be followed, and some of them change.";
      return /\.request(\.|$)/.test(finding.at)
        ? `What \`${ownerOf(finding.at)}\` is given here is made where it can't be followed, and its shape changes.`
        : `What ${giverOf(finding.at)} brings leaves what can be followed here, and its shape changes.`;
    case "neighbour":
      return "This is a call of another API: its version changes too, as it is in the same literal.";
    default:
      return finding.message;
  }
}

/** Whether its version is one that the pack has. */
function isKnown({ version: { value } }: Finding, { versions }: Pack): boolean {
  return versions.some(({ version }) => version === value);
}

/** Whether what leaves is the name of messages, not a message. */
export function isMessageName({ at }: Pick<Finding, "at">, { envelope }: Pack["api"]): boolean {
  return at === `envelope:push.${envelope.push.name}` || at === `envelope:webhook.${envelope.webhook.name}`;
}

function aboutRelease(
  release: NonNullable<Finding["version"]["release"]>,
  { fix, version }: Finding,
  to: string,
): string {
  const text = release.texts.get(to);
  if (fix) return `\`${release.package}\` becomes ${text ?? to}, which speaks ${to}.`;
  return text === undefined
    ? `No release of \`${release.package}\` speaks ${to}.`
    : `The range of \`${release.package}\`, which speaks ${version.value ?? "another version"}, is not written as one literal.`;
}

/** "3.1 is switched off since 2023-03-31." */
function tellAge({ version: { value } }: Finding, pack: Pack): string {
  const info = pack.versions.find(({ version }) => version === value);
  const isOld = info?.status === "gone" || info?.status === "deprecated";
  return info && isOld ? `${info.version} ${tellStatus(info)}.` : `${value ?? ""} is below the lowest version allowed.`;
}

/** What to do about a check. */
export function adviceOf(finding: Finding, pack: Pack): string {
  switch (finding.kind) {
    case "unknown-version":
      if (isKnown(finding, pack)) return `Carry it by itself: --api ${pack.id} --to <version>.`;
      return finding.version.value
        ? `Write one that it has: ${pack.versions.map(({ version }) => version).join(", ")}.`
        : "Say which version it speaks: --from <version>, or `from` in the config.";
    case "old-version":
      return `Carry the code to ${pack.newestStable}.`;
    case "unknown-method":
    case "unknown-push":
    case "unknown-parameter":
    case "unknown-read":
      return whereItIs(finding, pack);
    case "unknown-value":
      return `It takes ${valuesOf(finding, pack)}.`;
    case "wrong-transport":
      return `Call it over ${transportsOf(finding, pack)}.`;
    case "withdrawn":
      return "It may be refused already, at any version: remove it.";
    case "other-side":
      return "Move its path, and what it reads and returns, to the version of the calls that it serves.";
    case "lower-version":
      return "Remove `version` and write the request for the version of the socket, or open the socket at the lower one.";
    case "unfollowed":
      if (isField(finding.at)) return "If it is read of what this API brings, move it together with the version.";
      return finding.at.startsWith("method:")
        ? "If the call reaches this API, move its names and parameters together with the version that it goes by."
        : "If it is, look at what is called through it before the version there moves.";
    case "too-deep":
      return "See whether calls of this API hang on it. If so, move them by hand together with the version.";
    case "unknown-call":
      return "Look at what is passed in here, or say what the function takes: --wrapper <name>:<method>,<payload>.";
    case "neighbour":
      return finding.advice === "" ? "Look up what its own changelog says." : finding.advice;
    case "version":
      if (finding.version.release) return pack.api.sdks[finding.version.release.package]?.note ?? "";
      return finding.fix ? finding.advice : "Move it by hand, together with the calls that use it.";
    default:
      return finding.advice;
  }
}

/** Since when a name exists, or which one was meant. */
function whereItIs(finding: Finding, pack: Pack): string {
  const { at, failsAt = pack.newestStable } = finding;
  const having = pack.versions.filter(({ version }) => pack.surface(version).find(at) !== undefined);
  const before = having.findLast(({ version }) => compareVersions(version, failsAt) < 0);
  const later = having.find(({ version }) => compareVersions(version, failsAt) > 0);
  if (later) {
    const since = `since ${later.version}${later.status === "preview" ? ", a preview" : ""}.`;
    return before ? `${before.version} had it, and it is there again ${since}` : `It exists ${since}`;
  }
  if (before) return `It was there until ${before.version}.`;
  const elsewhere = finding.kind === "unknown-parameter" ? levelsOf(finding, pack) : [];
  if (elsewhere.length > 0) {
    const where = elsewhere.join(" or ");
    const stays = levelsOf({ ...finding, failsAt: pack.newestStable }, pack);
    return elsewhere.some((level) => stays.includes(level))
      ? `It belongs ${where}: move it there.`
      : `In ${failsAt} it belongs ${where}: move it there before the version moves.`;
  }
  const siblings = siblingsOf(finding, pack);
  const [guess = meant(finding, pack)] = nearest(lastName(at), siblings, 1);
  const none = hasTwin(at, pack) ? onlyTwin(at) : "No version has it.";
  if (guess !== undefined) return `${none} Did you mean \`${guess}\`?`;
  const isField = at.includes(".") && siblings.length > 0 && siblings.length <= MOST;
  return isField ? `${none} There ${siblings.length > 1 ? "are" : "is"} ${quoteAll(siblings)}.` : none;
}

/** Where else in the same request there is a parameter of that name, in words; of many places those next to the top. */
function levelsOf({ at, failsAt }: Finding, pack: Pack): string[] {
  const parts = parseAddress(at);
  const address = parts && formatAddress({ ...parts, path: ["request"] });
  const until = failsAt ?? pack.newestStable;
  // A method that was removed by then is looked at as it last was.
  const last = pack.versions.findLast(
    ({ version }) => compareVersions(version, until) <= 0 && address && pack.surface(version).find(address),
  );
  const surface = pack.surface(last?.version ?? until);
  const request = address && surface.find(address);
  const found: (readonly string[])[] = [];
  const look = (node: SurfaceNode, path: readonly string[]): void => {
    if (path.length > DEEPEST) return;
    for (const child of surface.children(node)) {
      if (child.name === lastName(at)) found.push(path);
      look(child, [...path, child.name]);
    }
  };
  if (request) look(request, []);
  const least = Math.min(...found.map(({ length }) => length));
  const levels = found.length <= MOST_LEVELS ? found : found.filter(({ length }) => length === least);
  return levels.length <= MOST_LEVELS
    ? levels.map((path) => (path.length === 0 ? "to the request itself" : `in \`${path.join(".")}\``))
    : [];
}

/** How deep a misplaced parameter is looked for, and in how many places it may be meant. */
const DEEPEST = 3;
const MOST_LEVELS = 2;

/** How many names a sentence can hold. */
const MOST = 6;

/** Whether a push has the name of a webhook, or a webhook that of a push, at any version. */
function hasTwin(at: Address, pack: Pack): boolean {
  const twin = at.startsWith("push:") ? at.replace("push:", "webhook:") : at.replace("webhook:", "push:");
  return (
    twin !== at &&
    !at.includes(".") &&
    isAddress(twin) &&
    pack.versions.some(({ version }) => pack.surface(version).find(twin))
  );
}

function onlyTwin(at: Address): string {
  return at.startsWith("push:") ? "Only a webhook has this name, no push." : "Only a push has this name, no webhook.";
}

/**
 * The method or message that begins with the same word, under any name that it ever had: `close_chat`, once
 * `close_thread`. A word that many names begin with says little: then most of the words must be the same.
 */
function meant({ at, failsAt }: Finding, pack: Pack): string | undefined {
  const parts = parseAddress(at);
  if (!parts || parts.path.length > 0 || (parts.kind !== "method" && parts.kind !== "push" && parts.kind !== "webhook"))
    return undefined;
  const { kind, name } = parts;
  const now = pack.surface(failsAt ?? pack.newestStable);
  const nodes = pack.versions.flatMap(({ version }) => pack.surface(version).all(kind));
  const [verb = ""] = name.split("_");
  const isRare = new Set(nodes.map((node) => node.name).filter((other) => other.split("_")[0] === verb)).size <= RARE;
  const least = isRare ? 0 : MOST_SHARED;
  return nodes
    .map((node) => ({ words: likeness(name, node.name), name: now.get(node.id)?.name }))
    .filter(({ words }) => words > least)
    .sort((a, b) => b.words - a.words)[0]?.name;
}

/** How many names may begin with a word that still tells what is meant, and the share of words that else must agree. */
const RARE = 2;
const MOST_SHARED = 0.5;

/** How many words two names share of all that they have; 0 when they begin with different ones. */
function likeness(a: string, b: string): number {
  const [first, second] = [a.split("_"), b.split("_")];
  const shared = first.filter((word) => second.includes(word)).length;
  return first[0] === second[0] ? shared / new Set([...first, ...second]).size : 0;
}

/** What stands beside an address, at the version that it fails at. */
function siblingsOf({ at, failsAt }: Finding, pack: Pack): string[] {
  const surface = pack.surface(failsAt ?? pack.newestStable);
  const parts = parseAddress(at);
  if (!parts) return [];
  if (parts.path.length === 0)
    return parts.kind === "method" || parts.kind === "push" || parts.kind === "webhook"
      ? surface.all(parts.kind).map(({ name }) => name)
      : [];
  const parent = surface.find(formatAddress({ ...parts, path: parts.path.slice(0, -1) }));
  return parent ? surface.children(parent).flatMap(({ name }) => (name.startsWith("<") ? [] : [name])) : [];
}

function valuesOf({ at, failsAt }: Finding, pack: Pack): string {
  const values = pack.surface(failsAt ?? pack.newestStable).find(at)?.values ?? [];
  return values.map((value) => JSON.stringify(value)).join(", ");
}

function withdrawnOn({ at, failsAt }: Finding, pack: Pack): string {
  return pack.surface(failsAt ?? pack.newestStable).find(at)?.withdrawn ?? "a later day";
}

function transportsOf({ at, failsAt }: Finding, pack: Pack): string {
  const method = pack.surface(failsAt ?? pack.newestStable).method(ownerOf(at));
  return method?.transports.map((transport) => (transport === "web" ? "the Web API" : "RTM")).join(" or ") ?? "";
}

/** The message or method whose payload it is; of an envelope's payload, any message. */
function giverOf(address: string): string {
  return address.startsWith("envelope:") ? `a ${ownerOf(address)}` : `\`${ownerOf(address)}\``;
}

function ownerOf(address: string): string {
  return address.replace(/^[a-z]+:/, "").split(".")[0] ?? address;
}

/** Whether an address is that of a field, not of a message or a request as a whole. */
function isField(at: Finding["at"]): boolean {
  return !/^(?:method:[^.]+(?:$|\.request\.)|envelope:)/.test(at);
}
