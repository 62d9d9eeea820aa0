/** How much of the changelog the rules cover, and at which tier. */
import type { Change, Kind, Tier } from "../change.js";
import type { ApiPack } from "../rules/pack.js";

export interface Coverage {
  readonly items: readonly {
    readonly id: string;
    readonly changes: readonly { readonly id: string; readonly kind: Kind; readonly tier: Tier }[];
  }[];
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
        .map(({ fullId, kind, tier }) => ({ id: fullId, kind, tier })),
    })),
  };
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

function countTiers(changes: readonly Change[]): readonly number[] {
  return TIERS.map((tier) => changes.filter((change) => change.tier === tier).length);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)];
}

/** Markdown: both tables, then every item with its changes. */
export function formatCoverageMarkdown(pack: ApiPack): string {
  const { items } = toCoverage(pack);
  const rows = items.map(({ id, changes }) => [
    id,
    changes.map((change) => `\`${change.id}\` (${change.kind}, ${change.tier})`).join("<br>"),
  ]);
  return `${coverageTable(pack)}\n\n${table(["Item", "Changes"], rows).join("\n")}\n`;
}

/** Columns for a terminal. */
export function formatCoverageText(pack: ApiPack): string {
  const { items } = toCoverage(pack);
  const lines = items.map(({ id, changes }) =>
    [
      id,
      ...changes.map((change) => `    ${change.tier.padEnd(7)}${change.kind.padEnd(13)}${change.id}`),
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
