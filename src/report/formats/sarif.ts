/** SARIF 2.1.0, as code scanning services and viewers read it. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactChange, ArtifactLocation, Location, Log, Region, ReportingDescriptor, Result } from "sarif";
import { toolHomepage, toRuleUrl } from "../../cli/tool.js";
import { groupBy } from "../../group-by.js";
import type { Edit, Hop, Severity } from "../../model.js";
import type { DocumentFinding } from "../document-schema.js";
import { createRuleFacts, type RuleFacts } from "./rule-facts.js";
import { createRanges, oneLine, UNREAD_ID, type Position, type ReportFacts } from "./told.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** Stands for the folder that paths are relative to. */
const BASE = "SRCROOT";

/** Suppressed findings stay in it, marked as such; skipped ones were not asked for. */
export function formatSarif(facts: ReportFacts): string {
  const shown = facts.document.findings.flatMap((finding, index) =>
    finding.status === "open" || finding.status === "suppressed" ? [{ finding, index }] : [],
  );
  const ids = [...new Set(shown.map(({ finding }) => finding.id))].sort();
  const page = toolHomepage();
  const toRule = createRuleFacts(facts.pack);
  const toResult = createResults(facts, ids);
  const log: Log = {
    version: "2.1.0",
    $schema: SCHEMA,
    runs: [
      {
        tool: {
          driver: {
            name: "chatshift",
            version: facts.document.version,
            semanticVersion: facts.document.version,
            ...(page === undefined ? {} : { informationUri: page }),
            rules: ids.map((id) => toDescriptor(toRule(id))),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [BASE]: { description: { text: "The folder that chatshift ran in." } } },
        invocations: [toInvocation(facts)],
        results: shown.map(({ finding, index }) => toResult(finding, index)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toDescriptor({ id, title, help, source, version, tier }: RuleFacts): ReportingDescriptor {
  const from = source.length === 0 ? "" : `\n\nChangelog: ${source.join(", ")}.`;
  const tags = [...(tier === undefined ? [] : [tier]), ...(version === undefined ? [] : [`since-${version}`])];
  const more = toRuleUrl(id);
  const isUrl = URL.canParse(more);
  return {
    id,
    name: id
      .split(/[/-]/)
      .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
      .join("")
      .replace(/\W/g, "_"),
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: {
      text: `${help}${from}\n\nRead more: ${more}`,
      markdown: `${help}${from}\n\nRead more: ${isUrl ? `<${more}>` : `\`${more}\``}`,
    },
    ...(isUrl ? { helpUri: more } : {}),
    properties: { tags, ...(source.length === 0 ? {} : { changelog: [...source] }) },
  };
}

function createResults(
  facts: ReportFacts,
  ids: readonly string[],
): (finding: DocumentFinding, index: number) => Result {
  const { reported, remedyOf } = facts;
  const rangeOf = createRanges(facts.textOf);
  const toLocation = ({ place, what }: Hop, id: number): Location => ({
    id,
    message: { text: oneLine(what) },
    physicalLocation: { artifactLocation: toArtifact(place.path, facts.root), region: toRegion(rangeOf(place)) },
  });
  return (finding, index) => {
    const own = reported[index]?.finding;
    const edits = own && remedyOf(own);
    const related = (own?.hops ?? []).map((hop, order) => toLocation(hop, order + 1));
    const { id, severity, message, advice, path, tier, evidence, failsAt, at, fingerprint } = finding;
    return {
      ruleId: id,
      ruleIndex: ids.indexOf(id),
      level: LEVELS[severity],
      message: { text: advice === message ? message : `${message} ${advice}` },
      locations: [{ physicalLocation: { artifactLocation: toArtifact(path, facts.root), region: toRegion(finding) } }],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: { "chatshift/v1": fingerprint },
      ...(edits === undefined ? {} : { fixes: [toFix(edits, facts.root, rangeOf)] }),
      ...(finding.status === "suppressed" ? { suppressions: [toSuppression(finding)] } : {}),
      properties: { tier, evidence, address: at, ...(failsAt === null ? {} : { failsAt }) },
    };
  };
}

function toSuppression({ suppressedBy }: DocumentFinding): NonNullable<Result["suppressions"]>[number] {
  return { kind: suppressedBy === undefined || suppressedBy === "comment" ? "inSource" : "external" };
}

/** One fix: edits that are right only together. */
function toFix(
  edits: readonly Edit[],
  root: string,
  rangeOf: ReturnType<typeof createRanges>,
): NonNullable<Result["fixes"]>[number] {
  const changes = [...groupBy(edits, ({ place }) => place.path)].map(([path, own]): ArtifactChange => ({
    artifactLocation: toArtifact(path, root),
    replacements: own.map(({ place, text }) => ({
      deletedRegion: toRegion(rangeOf(place)),
      ...(text === "" ? {} : { insertedContent: { text } }),
    })),
  }));
  return { description: { text: "Carry it over, with all that moves together with it." }, artifactChanges: changes };
}

function toRegion({ start, end }: { readonly start: Position; readonly end: Position }): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Relative to the base, unless the file lies outside: a relative reference must not climb. */
function toArtifact(path: string, root: string): ArtifactLocation {
  if (path.startsWith("../")) return { uri: pathToFileURL(resolve(root, path)).href };
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: BASE };
}

function toInvocation({ document, root }: ReportFacts): NonNullable<Log["runs"][number]["invocations"]>[number] {
  const failed = document.files.filter(({ status }) => status === "failed");
  return {
    executionSuccessful: failed.length === 0,
    toolExecutionNotifications: failed.map(({ path, reason = "failed" }) => ({
      descriptor: { id: UNREAD_ID },
      level: "error",
      message: { text: `${path} was not looked into: ${reason}.` },
      locations: [{ physicalLocation: { artifactLocation: toArtifact(path, root) } }],
    })),
  };
}
