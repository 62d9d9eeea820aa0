/** How much of the changelog the rules cover, and at which tier. */
import type { Change, ChangeId, Kind, Tier } from "../change.js";
import type { ApiPack } from "../rules/pack.js";

export interface Coverage {
  readonly items: readonly {
    readonly id: string;
    readonly changes: readonly CoveringChange[];
  }[];
}

export interface CoveringChange {
  readonly id: string;
  readonly kind: Kind;
  readonly tier: Tier;
  /** Of a note: why no code can break by it, or can be held against it; else why it is not automated. */
  readonly why?: string;
}

const KINDS: readonly Kind[] = [
  "add",
  "rename",
  "move",
  "replace",
  "remove",
  "retype",
  "require",
  "behaviour",
  "undocumented",
];
const TIERS: readonly Tier[] = ["safe", "review", "manual", "note"];

/** Each changelog item with the changes that name it; a heading has those of its sub-items too. */
export function toCoverage(pack: ApiPack): Coverage {
  const sourcesOf = ({ source }: Change): readonly string[] => (source === "reference" ? [] : source);
  return {
    items: (pack.rules.items ?? []).map((item) => ({
      id: item,
      changes: pack.changes
        .filter((change) => sourcesOf(change).some((source) => source === item || source.startsWith(`${item}.`)))
        .map(toCovering),
    })),
  };
}

function toCovering(change: Change): CoveringChange {
  const { fullId, kind, tier, why } = change;
  return {
    id: fullId,
    kind,
    tier,
    ...(tier === "note" ? { why: whyNoted(change) } : why === undefined ? {} : { why }),
  };
}

function whyNoted({ kind, why, version }: Change): string {
  if (why !== undefined || kind !== "add") return why ?? "";
  return `New: no code written before uses it; \`lint\` reports where it is used below ${version}.`;
}

/** Markdown: the changelog by version, and the changes by kind, each with how they are done. */
export function coverageTable(pack: ApiPack): string {
  const { items } = toCoverage(pack);
  const versions = pack.versions.slice(1).map(({ version }) => version);
  const byVersion = versions.map((version) => {
    const own = items.filter(({ id }) => id.startsWith(`${version}/`));
    const changes = pack.changes.filter((change) => change.version === version);
    return [
      version,
      `${own.filter(({ changes: found }) => found.length > 0).length} of ${own.length}`,
      changes.length,
      ...countTiers(changes),
    ];
  });
  const covered = items.filter(({ changes }) => changes.length > 0).length;
  const total = ["all", `${covered} of ${items.length}`, pack.changes.length, ...countTiers(pack.changes)];
  const byKind = KINDS.map((kind) => {
    const changes = pack.changes.filter((change) => change.kind === kind);
    return [kind, changes.length, ...countTiers(changes)];
  });
  return [
    ...table(["Version", "Changelog items", "Changes", ...TIERS], [...byVersion, total]),
    "",
    ...table(["Kind", "Changes", ...TIERS], byKind),
  ].join("\n");
}

/** The tables of several packs, each under its name. */
export function coverageTables(packs: readonly ApiPack[]): string {
  if (packs.length === 1) return packs.map(coverageTable).join("");
  return packs.map((pack) => `### ${pack.name}\n\n${coverageTable(pack)}`).join("\n\n");
}

function countTiers(changes: readonly Change[]): readonly number[] {
  return TIERS.map((tier) => changes.filter((change) => change.tier === tier).length);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const numbers = head.map((_, index) => typeof rows[0]?.[index] === "number");
  return [line(head), line(numbers.map((isNumber) => (isNumber ? "--:" : "---"))), ...rows.map(line)];
}

/** Markdown: both tables, then every item with its changes. */
export function formatCoverageMarkdown(pack: ApiPack): string {
  const { items } = toCoverage(pack);
  const rows = items.map(({ id, changes }) => [
    id,
    changes.map((change) => `\`${change.id}\` (${change.kind}, ${change.tier})${tellWhy(change)}`).join("<br>"),
  ]);
  return `${coverageTable(pack)}\n\n${table(["Item", "Changes"], rows).join("\n")}\n`;
}

function tellWhy({ why }: CoveringChange): string {
  return why === undefined ? "" : `: ${why}`;
}

/**
 * Markdown: every item, and what only the reference shows, with each change, what is automated, and the case that
 * proves it or why there is nothing to prove.
 */
export function formatProofs(pack: ApiPack, caseOf: (id: ChangeId) => string | undefined): string {
  const row = (item: string, { id, kind, tier, why }: CoveringChange): readonly string[] => {
    const proof = caseOf(id);
    return [
      item,
      `\`${id}\``,
      kind,
      tier,
      [...(proof === undefined ? [] : [`\`${proof}\``]), why ?? ""].join(" ").trim(),
    ];
  };
  const head = ["Item", "Change", "Kind", "Tier", "Proved by, or why it is not automated"];
  const listed = toCoverage(pack).items.flatMap(({ id, changes }) => changes.map((change) => row(id, change)));
  const others = pack.changes.filter(
    ({ source }) => source === "reference" || source.every((one) => one === "reference"),
  );
  return [
    ...table(head, listed),
    "",
    "What only the reference shows:",
    "",
    ...table(
      head,
      others.map((change) => row(change.version, toCovering(change))),
    ),
  ].join("\n");
}

/** Columns for a terminal. */
export function formatCoverageText(pack: ApiPack): string {
  const { items } = toCoverage(pack);
  const lines = items.map(({ id, changes }) =>
    [
      id,
      ...changes.flatMap((change) => [
        `    ${change.tier.padEnd(7)}${change.kind.padEnd(13)}${change.id}`,
        ...(change.why === undefined ? [] : [`${" ".repeat(24)}${change.why}`]),
      ]),
      ...(changes.length === 0 ? ["    not covered"] : []),
    ].join("\n"),
  );
  const tables = coverageTable(pack)
    .split("\n")
    .filter((line) => !line.includes("---"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell, index) => (index === 0 ? cell.trim().padEnd(13) : cell.trim().padStart(16)))
        .join(""),
    );
  return `${lines.join("\n")}\n\n${tables.join("\n")}\n`;
}
