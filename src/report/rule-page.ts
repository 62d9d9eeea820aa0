/** One change or check as a page in Markdown: what it is, where it comes from, before and after, how to hear no more of it. */
import type { Change } from "../change.js";
import { stepsOfChange } from "../judge/outside.js";
import type { CheckId } from "../model.js";
import type { ApiPack } from "../rules/pack.js";
import { toVersion } from "../version.js";
import { TIER_WORDS, plainAdvice, tellBackPorts, tellCase, tellKind, tellOperations } from "./change-words.js";
import { CHECK_WORDS } from "./check-words.js";
import { toHunks } from "./report-diff.js";

/** Code that a change was tried on. */
export interface Sample {
  readonly before: string;
  readonly after: string;
}

/** The page of a change; `sample` is shown where the rules have no example of their own. */
export function formatChangePage(pack: ApiPack, change: Change, sample: Sample | undefined): string {
  const { fullId, title, kind, tier, version, advice, cases = [], source } = change;
  const told = { pack, to: toVersion(version) };
  const todo = [
    ...(advice === undefined ? [] : [plainAdvice(advice, change, told)]),
    ...cases.map((rule) => tellCase(rule, change, told)),
  ];
  return join([
    `# ${fullId}`,
    oneLine(title),
    table([
      ["API", pack.name],
      ["Version", tellVersion(pack, change)],
      ["Kind", `${kind}: ${tellKind(kind)}`],
      ["Tier", `${tier}: ${TIER_WORDS[tier]}`],
      ["Source", source === "reference" ? "the reference pages" : source.join(", ")],
    ]),
    list("What it does", tellOperations(change)),
    list("What to do", todo),
    list("Outside the code", stepsOfChange(change, pack, toVersion(version))),
    toExample(change.example, sample),
    toSuppress(fullId),
  ]);
}

/** The page of a check, which answers to no change. */
export function formatCheckPage(pack: ApiPack, check: CheckId): string {
  const { title, about, todo } = CHECK_WORDS[check];
  const id = `${pack.id}/${check}`;
  return join([`# ${id}`, title, "## How it is found", about, "## What to do", todo, toSuppress(id)]);
}

function tellVersion(pack: ApiPack, change: Change): string {
  const released = pack.versions.find(({ version }) => version === change.version)?.released;
  return [change.version, released, tellBackPorts(change)]
    .filter((part) => part !== undefined && part !== "")
    .join("; ");
}

function toExample(example: Change["example"], sample: Sample | undefined): string {
  const lines = (text: string, mark: string): readonly string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => `${mark} ${line}`);
  const shown =
    example !== undefined
      ? [...lines(example.before, "-"), ...lines(example.after, "+")]
      : sample === undefined
        ? []
        : toHunks(sample).flatMap(({ lines: own }, index) => (index === 0 ? own : ["…", ...own]));
  return shown.length === 0 ? "" : ["## Before and after", "", "```diff", ...shown, "```"].join("\n");
}

function toSuppress(id: string): string {
  return `## To hear no more of it

At one place, by a comment with a reason: \`// chatshift-ignore-next-line ${id}: why it stays\`. Everywhere, by
\`--skip ${id}\`, or in the config:

\`\`\`yaml
severity:
  ${id}: "off"
\`\`\``;
}

function table(rows: readonly (readonly [string, string])[]): string {
  return ["| | |", "| --- | --- |", ...rows.map(([name, text]) => `| ${name} | ${oneLine(text)} |`)].join("\n");
}

function list(title: string, texts: readonly string[]): string {
  return texts.length === 0 ? "" : `## ${title}\n\n${texts.map((text) => `- ${oneLine(text)}`).join("\n")}`;
}

function join(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
