/** Explains one change in full, or the life of one name through the versions. */
import type { Change } from "../change.js";
import { BadInput } from "../errors.js";
import { stepsOfChange } from "../judge/outside.js";
import { CHECKS, type CheckId, type Step } from "../model.js";
import { findLives, toLife, type Event, type Life } from "../rules/life.js";
import { nearest } from "../rules/nearest.js";
import type { ApiPack } from "../rules/pack.js";
import { parseVersion, toVersion } from "../version.js";
import { tellAddress } from "./address-words.js";
import { CHECK_WORDS } from "./check-words.js";
import { TIER_WORDS, plainAdvice, tellBackPorts, tellCase, tellKind, tellOperations } from "./change-words.js";
import { wrapText, type Look } from "./wrap.js";

/** More lives than these are listed by their addresses alone. */
const MAX_LIVES = 8;

/** The text for the id of a change or check, an address (with `@version` or without) or a bare name. Throws BadInput for none of these. */
export function explain(packs: readonly ApiPack[], text: string, look: Look): string {
  const changes = packs.flatMap((pack) => findChanges(pack, text).map((change) => explainChange(pack, change, look)));
  if (changes.length > 0) return changes.join("\n");
  for (const pack of packs) {
    const check = CHECKS.find((id) => text === id || text === `${pack.id}/${id}`);
    if (check) return explainCheck(pack, check, look);
  }
  const [, name = text, suffix] = /^(.+?)(?:@v?(\d[\d.-]*))?$/.exec(text) ?? [];
  const at = suffix === undefined ? undefined : parseVersion(suffix);
  const told = packs.flatMap((pack) => {
    const lives = findLives(pack, name, at).map((id) => toLife(pack, id));
    return lives.length === 0 ? [] : [{ pack, words: explainLives(pack, name, lives, look) }];
  });
  const [first] = told;
  if (first === undefined) throw unknown(packs, name);
  if (packs.length === 1 || told.length === 1) return first.words;
  return told.map(({ pack, words }) => `${look.paint.bold(pack.name)}\n\n${words}`).join("\n");
}

function explainLives(pack: ApiPack, name: string, lives: readonly Life[], look: Look): string {
  if (lives.length > MAX_LIVES) return explainMany(name, lives, look);
  return lives.map((life) => explainLife(pack, life, look, new Set([life.id]))).join("\n");
}

/** By the whole id, `3.2/name`, or the name alone. */
function findChanges(pack: ApiPack, text: string): readonly Change[] {
  return pack.changes.filter(
    ({ fullId, id, version }) => text === fullId || text === `${version}/${id}` || text === id,
  );
}

function unknown(packs: readonly ApiPack[], name: string): BadInput {
  const nodes = packs.flatMap((pack) => pack.versions.flatMap(({ version }) => [...pack.surfaceOf(version).nodes()]));
  const candidates = name.includes(":")
    ? nodes.map(({ address }) => address)
    : [
        ...nodes.map((node) => node.name),
        ...packs.flatMap(({ changes }) => changes.map(({ fullId, id }) => (name.includes("/") ? fullId : id))),
        ...packs.flatMap(({ id }) => CHECKS.map((check) => (name.includes("/") ? `${id}/${check}` : check))),
      ];
  const meant = nearest(name, candidates);
  const hint = "Known are ids of changes and checks, addresses such as method:close_thread.request.chat_id, and names.";
  return new BadInput(
    `no change or check has the id "${name}", and no version has an address or name like that`,
    meant.length === 0 ? hint : `Did you mean ${meant.join(" or ")}?`,
  );
}

// ---- one change ----------------------------------------------------------------------------------------------

function explainChange(pack: ApiPack, change: Change, look: Look): string {
  const { kind, tier, version, advice, cases = [], source, fullId } = change;
  const released = pack.versions.find((known) => known.version === version)?.released;
  const ports = tellBackPorts(change);
  const told = { pack, to: toVersion(version) };
  const blocks = [
    `${look.paint.bold(fullId)}\n${plain(lines(change.title, "", look), look)}`,
    table(
      [
        ["version", `${version}${released === undefined ? "" : `, ${released}`}${ports === "" ? "" : `; ${ports}`}`],
        ["kind", `${kind}: ${tellKind(kind)}`],
        ["tier", `${tier}: ${TIER_WORDS[tier]}`],
        ...(change.breaks === false ? [["breaks", "nothing: the old form still works"] as const] : []),
        ...(change.on === undefined ? [] : [["only on", change.on.join(", ")] as const]),
        ...(change.in === undefined ? [] : [["only in", change.in.join(", ")] as const]),
        ["source", source === "reference" ? "the reference pages" : source.join(", ")],
      ],
      look,
    ),
    part("What it does", tellOperations(change), look),
    part(
      "What to do",
      [
        ...(advice === undefined ? [] : [plainAdvice(advice, change, told)]),
        ...cases.map((rule) => tellCase(rule, change, told)),
      ],
      look,
    ),
    part("Outside the code", stepsOfChange(change, pack, toVersion(version)), look),
    exampleOf(change, look),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function table(rows: readonly (readonly [string, string])[], look: Look): string {
  return rows
    .map(([name, text]) => `  ${look.paint.dim(name.padEnd(9))}${plain(lines(text, " ".repeat(11), look), look)}`)
    .join("\n");
}

function part(title: string, texts: readonly string[], look: Look): string {
  if (texts.length === 0) return "";
  return [look.paint.underline(title), ...texts.map((text) => `  ${plain(lines(text, "  ", look), look)}`)].join("\n");
}

function exampleOf({ example }: Change, look: Look): string {
  if (example === undefined) return "";
  const marked = (text: string, mark: string): readonly string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => `  ${mark} ${line}`);
  return [
    look.paint.underline("Example"),
    ...marked(example.before, "-").map((line) => look.paint.red(line)),
    ...marked(example.after, "+").map((line) => look.paint.green(line)),
  ].join("\n");
}

function explainCheck(pack: ApiPack, check: CheckId, look: Look): string {
  const { title, about, todo } = CHECK_WORDS[check];
  const blocks = [
    `${look.paint.bold(`${pack.id}/${check}`)}\n${plain(lines(title, "", look), look)}`,
    part("How it is found", [about], look),
    part("What to do", [todo], look),
    part("To hear no more of it", [`\`--skip ${pack.id}/${check}\`, or an ignore comment with a reason.`], look),
  ];
  return `${blocks.join("\n\n")}\n`;
}

// ---- the life of a name --------------------------------------------------------------------------------------

/** One line a version; who carries on for it follows, once each. */
function explainLife(pack: ApiPack, life: Life, look: Look, told: Set<string>): string {
  const { first, born, birth, events, successors, last } = life;
  const newest = pack.versions.at(-1)?.version ?? born;
  const type = [
    first.type,
    ...(first.required ? ["required"] : []),
    ...(first.values.length > 0 ? [`one of ${first.values.join(", ")}`] : []),
  ];
  const facts = type.filter((word) => word !== "").join(", ");
  const rows = [
    eventLine(
      born,
      birth === undefined ? "there from the start" : "new",
      facts,
      birth === undefined ? [] : [birth.fullId],
      look,
    ),
    ...events.map((event) => tellEvent(event, look)),
    ...(last === undefined ? [] : [eventLine(newest, `still there, as ${tellAddress(last)}`, last, [], look)]),
  ];
  const next = successors.filter((id) => !told.has(id) && pack.history.births.has(id));
  for (const id of next) told.add(id);
  const further = next.map((id) => explainLife(pack, toLife(pack, id), look, told));
  const head = `${plain(tellAddress(first.address), look)}  ${look.paint.dim(first.address)}`;
  return [`${head}\n${rows.join("\n")}\n`, ...further].join("\n");
}

function tellEvent({ version, address, steps, parent }: Event, look: Look): string {
  const own = steps.map((step) => tellStep(step));
  const moved =
    parent !== undefined &&
    address !== undefined &&
    steps.every(({ effect }) => effect !== "renamed" && effect !== "moved");
  const words = moved ? [`is now ${tellAddress(address)}`, ...own] : own;
  const ids = [...(moved ? [parent.fullId] : []), ...steps.map(({ change }) => change.fullId)];
  return eventLine(version, words.join("; "), "", [...new Set(ids)], look);
}

function tellStep({ effect, to, change }: Step): string {
  const targets = to.map(tellAddress).join(" and ");
  switch (effect) {
    case "renamed":
      return `renamed to ${targets}`;
    case "moved":
      return `moved to ${targets}`;
    case "replaced":
      return to.length === 0 ? "replaced with what it was part of" : `replaced by ${targets}`;
    case "removed":
      return "gone";
    case "retyped":
      return `another type: ${change.title}`;
    case "required":
      return "required from now on";
    case "noted":
      return change.title;
    case "undocumented":
      return "no longer on the pages";
  }
}

function eventLine(version: string, words: string, facts: string, ids: readonly string[], look: Look): string {
  const indent = " ".repeat(8);
  const text = facts === "" ? words : `${words} (${facts})`;
  const sources = ids.map((id) => `\n${indent}${look.paint.dim(id)}`).join("");
  return `  ${look.paint.cyan(version.padEnd(6))}${plain(lines(text, indent, look), look)}${sources}`;
}

/** A name of many things: where it stood, from when, and what it is called in the newest version. */
function explainMany(name: string, lives: readonly Life[], look: Look): string {
  const rows = lives.map((life) => {
    const { first, born, last, events } = life;
    const until = events.at(-1)?.version ?? "";
    const end = last === undefined ? `until ${until}` : last === first.address ? "" : `now ${last}`;
    return `  ${look.paint.cyan(`${born}+`)}  ${first.address}${end === "" ? "" : look.paint.dim(`  ${end}`)}`;
  });
  return [look.paint.bold(`${name} is the name of ${lives.length} things; explain one of them:`), ...rows, ""].join(
    "\n",
  );
}

function lines(text: string, indent: string, { width }: Look): string {
  return wrapText(text.trim().replaceAll(/\s+/g, " "), width - indent.length).join(`\n${indent}`);
}

function plain(text: string, look: Look): string {
  return look.paint.level === 0 ? text : text.replaceAll(/`([^`]+)`/g, (_, name: string) => look.paint.bold(name));
}
