/** JUnit's XML: one suite for each file, one case for each finding; what ends the run with 1 is a failure. */
import { groupBy } from "../../group-by.js";
import type { Severity } from "../../model.js";
import { findTold, UNREAD_ID, type ReportFacts, type Told } from "./told.js";
import { attributes, escapeXml } from "./xml.js";

const ORDER = ["info", "warning", "error"] as const satisfies readonly Severity[];

export function formatJunit(facts: ReportFacts): string {
  const told = findTold(facts);
  const isFailure = ({ severity, id }: Told): boolean =>
    id !== UNREAD_ID && ORDER.indexOf(severity) >= ORDER.indexOf(facts.failOn);
  const suites =
    told.length === 0
      ? [toSuite("chatshift", [], isFailure)]
      : [...groupBy(told, ({ path }) => path)].map(([path, own]) => toSuite(path, own, isFailure));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<testsuites ${attributes({ name: "chatshift", ...count(told, isFailure) })}>`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

/** A run without a finding is one case that passed. */
function count(own: readonly Told[], isFailure: (one: Told) => boolean): Readonly<Record<string, number>> {
  const errors = own.filter(({ id }) => id === UNREAD_ID).length;
  return { tests: Math.max(own.length, 1), failures: own.filter(isFailure).length, errors };
}

function toSuite(name: string, own: readonly Told[], isFailure: (one: Told) => boolean): string {
  const cases =
    own.length === 0
      ? [`    <testcase ${attributes({ name: "no findings", classname: "chatshift" })}/>`]
      : own.map((one) => toCase(one, isFailure(one)));
  return [`  <testsuite ${attributes({ name, ...count(own, isFailure) })}>`, ...cases, "  </testsuite>"].join("\n");
}

function toCase({ path, start, id, severity, message }: Told, isFailure: boolean): string {
  const place = `${path}:${start.line}:${start.column}`;
  const open = `    <testcase ${attributes({ name: `${id} at ${start.line}:${start.column}`, classname: path, file: path, line: start.line })}>`;
  const tag = id === UNREAD_ID ? "error" : isFailure ? "failure" : undefined;
  const inside =
    tag === undefined
      ? `      <system-out>${escapeXml(`${severity} ${place}: ${message}`)}</system-out>`
      : `      <${tag} ${attributes({ message, type: severity })}>${escapeXml(`${place}: ${message}`)}</${tag}>`;
  return [open, inside, "    </testcase>"].join("\n");
}
