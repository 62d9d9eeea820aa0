/** One of the plugin's rules. All of them share one run of the engine for a file. */
import type { Rule, SourceCode } from "eslint";
import { toDocsUrl } from "../cli/tool.js";
import type { Remedy } from "../faces/groups.js";
import type { Inspection, Told } from "../faces/inspect.js";
import type { FileEngine } from "../faces/load.js";
import { toProjectPath } from "../faces/project.js";
import type { Edit } from "../model.js";
import { applyEdits } from "../text/apply-edits.js";
import { createDisabled } from "./directives.js";
import { FACTS, toRule } from "./rules.js";
import type { RuleName } from "./rules.js";
import { readSettings, SCHEMA, tellsNotes } from "./settings.js";
import { toOffer, toShortMessage } from "./words.js";

/** The inspection of a file, or `undefined` when nothing in it can matter. */
export type Inspect = (context: Rule.RuleContext) => Inspection | undefined;

export function createRule(name: RuleName, inspect: Inspect): Rule.RuleModule {
  const { description, type, recommended, hasRemedies } = FACTS[name];
  return {
    meta: {
      type,
      docs: { description, recommended: recommended === "error", url: toDocsUrl(`eslint.md#${name}`) },
      schema: SCHEMA[name],
      messages: { finding: "{{message}}", review: "{{message}}" },
      ...(hasRemedies ? { fixable: "code", hasSuggestions: true } : {}),
    },
    create(context) {
      const inspection = inspect(context);
      if (inspection === undefined) return {};
      return {
        Program() {
          report(context, name, inspection);
        },
      };
    },
  };
}

/** Runs the engine once for a file and its settings, whichever rule asks first. */
export function createInspect(engine: FileEngine): Inspect {
  const known = new WeakMap<SourceCode, Map<string, Inspection | undefined>>();
  return ({ sourceCode, filename, cwd, settings, options }) => {
    const runs = known.get(sourceCode) ?? new Map<string, Inspection | undefined>();
    known.set(sourceCode, runs);
    const given = readSettings(settings["chatshift"], options[0]);
    const key = JSON.stringify(given);
    if (!runs.has(key)) {
      const { text } = sourceCode;
      const path = toProjectPath(cwd, filename);
      runs.set(
        key,
        engine.hasWord(text, filename)
          ? engine.inspect({ root: cwd, path, text, settings: given, command: "lint", heedsConfig: true })
          : undefined,
      );
    }
    return runs.get(key);
  };
}

function report(context: Rule.RuleContext, name: RuleName, { told, unparsed }: Inspection): void {
  const hasNotes = tellsNotes(context.options[0]);
  for (const one of told)
    if (toRule(one.finding) === name && (one.finding.severity !== "info" || hasNotes)) reportOne(context, one);
  if (unparsed === undefined || name !== "no-unknown") return;
  const isSyntax = unparsed.why === "syntax";
  const message = `This file is not looked into${isSyntax ? ", as it can't be parsed here: " : ". "}${unparsed.message}`;
  context.report({
    loc: { line: unparsed.line, column: unparsed.column - 1 },
    messageId: "finding",
    data: { message },
  });
}

function reportOne(context: Rule.RuleContext, one: Told): void {
  const { sourceCode } = context;
  const { finding, remedy, suggestion } = one;
  const { start, end } = finding.place;
  const fix = remedy && !isWithdrawn(context, remedy) ? toFix(sourceCode.text, remedy.edits) : null;
  context.report({
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: "finding",
    data: { message: toShortMessage(one, (offset) => sourceCode.getLocFromIndex(offset).line) },
    fix,
    suggest:
      suggestion === undefined
        ? []
        : [
            {
              messageId: "review",
              data: { message: toOffer(one, suggestion, sourceCode.text) },
              fix: toFix(sourceCode.text, suggestion),
            },
          ],
  });
}

/** Whether a person took back the report at one of the places that the fix would change. */
function isWithdrawn(context: Rule.RuleContext, { members }: Remedy): boolean {
  const { sourceCode, id, cwd, filename } = context;
  const path = toProjectPath(cwd, filename);
  const isDisabled = createDisabled(sourceCode);
  return members.some((member) => {
    const { path: where, start } = member.place;
    // Rules have the prefix that the config gave to the plugin.
    const rule = id.replace(/[^/]*$/, toRule(member));
    return where === path && isDisabled(rule, sourceCode.getLocFromIndex(start));
  });
}

/** All edits as one replacement, from the first to the last: ESLint then makes all of them or none. */
function toFix(text: string, edits: readonly Edit[]): Rule.ReportFixer {
  const start = Math.min(...edits.map(({ place }) => place.start));
  const end = Math.max(...edits.map(({ place }) => place.end));
  const after = applyEdits(text, edits);
  return (fixer) => fixer.replaceTextRange([start, end], after.slice(start, after.length - (text.length - end)));
}
