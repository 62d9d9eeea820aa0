/** What `chatshift scopes` gives to a program. */
import type { Need } from "../judge/needs.js";
import type { Place } from "../model.js";
import type { ScopeReport } from "../scopes.js";
import { findLineStarts, toPosition } from "../text/source.js";

/** The document; places are paths with line and column from 1. */
export function toScopesDocument(
  api: string,
  report: ScopeReport,
  textOf: (path: string) => string | undefined,
): object {
  const at = ({ path, start }: Place): object => ({ path, ...toPosition(findLineStarts(textOf(path) ?? ""), start) });
  const toNeed = ({ oneOf, methods }: Need): object => ({
    oneOf,
    methods: [...methods].map(([name, { place }]) => ({ name, ...at(place) })),
  });
  return {
    schema: 1,
    tool: "chatshift",
    command: "scopes",
    api,
    target: report.target,
    needs: report.needs.map(toNeed),
    sets: report.sets,
    listed: report.listed.map(({ name, place }) => ({ name, ...(place ? at(place) : {}) })),
    missing: report.missing.map(toNeed),
    spare: report.spare,
    unknown: report.unknown.map(at),
  };
}
