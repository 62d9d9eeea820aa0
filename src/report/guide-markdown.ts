/** The upgrade guide as Markdown. */
import type { Change } from "../change.js";
import { tellAddress } from "./address-words.js";
import { plainAdvice, tellBackPorts, tellCase } from "./change-words.js";
import type { Guide, NewName } from "./guide.js";

export function formatGuideMarkdown(guide: Guide): string {
  const { name, from, to, steps, byTier, outside } = guide;
  const way = steps.map(({ version, released }) => (released === undefined ? version : `${version} (${released})`));
  const blocks = [
    `# ${name}: ${from} to ${to}`,
    ...(way.length > 1
      ? [`The way leads over ${way.join(", ")}. What was changed twice is told as it is in the end.`]
      : []),
    overview(guide),
    ...section("New names", namesTable(guide.names)),
    ...section(
      "Done for you",
      byVersion(byTier.safe),
      `\`chatshift upgrade --from ${from} --to ${to}\` does these and nothing else: the meaning of the code stays.`,
    ),
    ...section(
      "Done for you, to be looked at",
      byVersion(byTier.review),
      "Valid for the new version and most likely what is meant: `--include review` does these too.",
    ),
    ...section(
      "By hand",
      byVersion(byTier.manual),
      "Each place gets a comment with what to do; `chatshift lint` reminds of it until it is gone.",
    ),
    ...section("Outside the code", outside.map(({ text }) => `- ${oneLine(text)}`).join("\n")),
    ...section("Good to know", byVersion(byTier.note), "Nothing breaks by these."),
    ...section("New, to be used from then on", additions(guide)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section(title: string, body: string, intro?: string): readonly string[] {
  if (body === "") return [];
  return [`## ${title}`, ...(intro === undefined ? [] : [intro]), body];
}

function overview({ from, to, byTier, outside, additions: added }: Guide): string {
  const command = `chatshift upgrade --from ${from} --to ${to}`;
  const rows = [
    ["Done for you", byTier.safe.length, `\`${command}\``],
    ["Done for you, to be looked at", byTier.review.length, `\`${command} --include review\``],
    ["By hand", byTier.manual.length, "a comment at each place says what"],
    ["Outside the code", outside.length, "told at the end of an upgrade, where it concerns the project"],
    ["Good to know", byTier.note.length, "nothing breaks"],
    ["New", added.length, "nothing to do"],
  ];
  return ["| | Changes | |", "|---|--:|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

function namesTable(names: readonly NewName[]): string {
  if (names.length === 0) return "";
  const rows = names.map(
    ({ from, to, tier }) => `| ${tellAddress(from)} | ${to.map(tellAddress).join(", ")} | ${tier} |`,
  );
  return ["| Before | Now | |", "|---|---|---|", ...rows].join("\n");
}

function byVersion(changes: readonly Change[]): string {
  const versions = [...new Set(changes.map(({ version }) => version))];
  return versions
    .map((version) => {
      const items = changes.filter((change) => change.version === version).map(formatItem);
      return `### ${version}\n\n${items.join("\n")}`;
    })
    .join("\n\n");
}

function formatItem(change: Change): string {
  const ports = tellBackPorts(change);
  const words = [
    `**${change.title}**${ports === "" ? "" : ` (${ports})`}`,
    ...(change.advice === undefined ? [] : [plainAdvice(change.advice)]),
    ...(change.breaks === false ? ["The old form still works."] : []),
    `\`${change.fullId}\``,
  ];
  const below = [...(change.cases ?? []).map((rule) => `- ${tellCase(rule)}`), ...exampleLines(change)];
  return [`- ${words.join(" ")}`, ...below.flatMap((text) => text.split("\n").map((line) => `  ${line}`))].join("\n");
}

function exampleLines({ example }: Change): readonly string[] {
  if (example === undefined) return [];
  const marked = (text: string, mark: string): readonly string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => `${mark} ${line}`);
  return ["```diff", ...marked(example.before, "-"), ...marked(example.after, "+"), "```"];
}

function additions({ additions: changes }: Guide): string {
  const versions = [...new Set(changes.map(({ version }) => version))];
  return versions
    .map(
      (version) =>
        `- **${version}**: ${changes
          .filter((change) => change.version === version)
          .map(({ title }) => title)
          .join(" ")}`,
    )
    .join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
