/**
 * An engine for tests of the command line alone: it knows three words and what becomes of them. `close_thread` has a
 * safe fix, `recipients` one to review, `set_access` none and gets a marker; `chats--my:rw` is a note.
 */
import { formatAddress } from "../../src/address.js";
import type { Tier } from "../../src/change.js";
import type { Engine } from "../../src/cli/engine.js";
import type { Edit, EngineOptions, Finding, Outcome, Pack, Place, Project, Reported } from "../../src/model.js";
import { createLibrary } from "../../src/packs/library.js";
import type { PackWords } from "../../src/packs/words.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import { toVersion } from "../../src/version.js";
import { matchesId } from "../../src/text/ignores.js";

interface Rule {
  readonly word: string;
  readonly id: string;
  readonly tier: Tier;
  readonly put?: string;
}

const RULES: readonly Rule[] = [
  { word: "close_thread", id: "test/3.2/close-thread-renamed", tier: "safe", put: "deactivate_chat" },
  { word: "recipients", id: "test/3.4/recipients-renamed", tier: "review", put: "visibility" },
  { word: "set_access", id: "test/3.2/set-access-removed", tier: "manual" },
  { word: "chats--my:rw", id: "test/3.4/my-scopes", tier: "note" },
];

const WORDS: PackWords = {
  id: "test",
  sieve: { anywhere: ["chats--my:rw", "syntax_error"], whole: RULES.map(({ word }) => word) },
  hosts: [],
  forms: [],
  packages: [],
  names: [],
};

const never = (): never => {
  throw new Error("not needed by these tests");
};

export const fakePack: Pack = {
  id: "test",
  name: "Test API",
  versions: ["3.1", "3.2", "3.6", "3.7"].map((text) => ({
    version: toVersion(text),
    released: undefined,
    status: text === "3.7" ? "preview" : "stable",
  })),
  newestStable: toVersion("3.6"),
  get api() {
    return loadBuiltinPack("agent-chat").api;
  },
  changes: RULES.map(({ id }) => ({
    kind: "remove",
    fullId: id,
    id: id.slice(id.lastIndexOf("/") + 1),
    version: id.split("/")[1] ?? "",
    source: "reference",
    title: id,
    tier: "manual",
    at: ["method:x"],
  })),
  get members() {
    return [fakePack];
  },
  surface: never,
  plan: never,
  change: never,
};

export interface FakeEngine extends Engine {
  /** The options of each call, in order. */
  readonly calls: EngineOptions[];
}

export function createFakeEngine(): FakeEngine {
  const calls: EngineOptions[] = [];
  return {
    calls,
    openLibrary: () => Promise.resolve(createLibrary([{ words: WORDS, load: () => fakePack }])),
    upgrade: (project, _, options) => {
      calls.push(options);
      const isApplied = (finding: Finding): boolean =>
        finding.fix?.tier === "safe" || (finding.fix?.tier === "review" && options.includeReview);
      return Promise.resolve(judge(project, options, isApplied, options.markers));
    },
    lint: (project, _, options) => {
      calls.push(options);
      const outcome = judge(project, options, () => false, false);
      return Promise.resolve({ ...outcome, reported: outcome.reported.map(withUpgrade) });
    },
  };
}

/** What a lint says of fixes that nothing holds. */
function withUpgrade(one: Reported): Reported {
  const tier = one.finding.fix?.tier;
  return tier === undefined ? one : { ...one, appliedBy: tier === "safe" ? "upgrade" : "review" };
}

function judge(
  project: Project,
  options: EngineOptions,
  isApplied: (finding: Finding) => boolean,
  markers: boolean,
): Outcome {
  const sources = project.sources.filter(({ text }) => !text.includes("syntax_error"));
  const reported = sources.flatMap((source) =>
    findWords(source.path, source.text).map((one) => toReported(one, options, isApplied)),
  );
  const fixes = reported.flatMap(({ finding, status }) => (status === "fixed" ? (finding.fix?.edits ?? []) : []));
  const marked = reported.filter(({ finding, status }) => markers && status === "open" && finding.tier === "manual");
  return {
    from: options.from,
    to: options.to,
    reported: reported.toSorted((a, b) => (a.finding.place.path < b.finding.place.path ? -1 : 1)),
    edits: [...fixes, ...marked.map(({ finding }) => toMarker(finding, project))],
    unparsed: project.sources
      .filter((source) => !sources.includes(source))
      .map(({ path }) => ({ why: "syntax", path, line: 1, column: 2, message: "';' expected" })),
    outside: reported.length > 0 ? ["Register webhooks again."] : [],
  };
}

function findWords(path: string, text: string): readonly Finding[] {
  return RULES.flatMap((rule) =>
    [...text.matchAll(new RegExp(rule.word, "g"))].map(({ index }) =>
      toFinding(rule, { path, start: index, end: index + rule.word.length }),
    ),
  ).toSorted((a, b) => a.place.start - b.place.start);
}

function toFinding({ word, id, tier, put }: Rule, place: Place): Finding {
  const address = formatAddress({ kind: "method", name: word.replace(/\W+/g, "_"), path: [] });
  const severity = { safe: "error", review: "error", manual: "warning", note: "info" } as const;
  return {
    id,
    changes: [id],
    kind: "rename",
    address,
    at: address,
    tier,
    severity: severity[tier],
    failsAt: tier === "note" ? undefined : toVersion("3.2"),
    evidence: "certain",
    version: { value: toVersion("3.1"), source: "url", place },
    place,
    hops: [{ place, what: "the URL of a call" }],
    fix:
      put === undefined || (tier !== "safe" && tier !== "review") ? undefined : { tier, edits: [{ place, text: put }] },
    message: `\`${word}\` is no longer there.`,
    advice: put === undefined ? `Do without ${word}.` : `Write ${put}.`,
    outside: undefined,
    joins: [],
  };
}

function toReported(
  finding: Finding,
  { only, skip }: EngineOptions,
  isApplied: (finding: Finding) => boolean,
): Reported {
  const isNamed = (patterns: readonly string[]): boolean => patterns.some((pattern) => matchesId(pattern, finding.id));
  const isSkipped = isNamed(skip) || (only.length > 0 && !isNamed(only));
  return {
    finding,
    status: isSkipped ? "skipped" : isApplied(finding) ? "fixed" : "open",
    group: undefined,
    heldBy: undefined,
  };
}

function toMarker({ place, id }: Finding, project: Project): Edit {
  const text = project.sources.find(({ path }) => path === place.path)?.text ?? "";
  const start = text.lastIndexOf("\n", place.start - 1) + 1;
  return { place: { path: place.path, start, end: start }, text: `// TODO(chatshift): do it [${id}]\n` };
}
