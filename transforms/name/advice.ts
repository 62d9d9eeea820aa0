/** What to do by hand about names of messages that became one, or several, where the code can't be rewritten. */
import { ts } from "ts-morph";
import type { NameSite } from "../../src/model.js";
import { lastName, nameAt, quoteAll, type Subject } from "../transform.js";
import { bodyOf } from "./clauses.js";
import { normalized, rivalsOf } from "./rivals.js";
import { roleOf, type Role } from "./role.js";

const LONGEST = 60;

export function adviceForMessage(subject: Subject, site: NameSite): string | undefined {
  const names = subject.fate.to.map(lastName);
  const [name, ...others] = names;
  if (name === undefined) return undefined;
  if (others.length > 0) return `What is done for \`${nameAt(site)}\` is to be done for ${quoteAll(names)}.`;
  const rivals = [site, ...rivalsOf(subject, site, name)];
  if (rivals.length < 2) return undefined;
  return `Now the same: ${[...new Set(rivals.map((rival) => tell(subject, rival)))].join(" and ")}.`;
}

/** "`customer_created`, for which stands `add(payload.customer);`" */
function tell({ tree }: Subject, site: NameSite): string {
  const done = doneFor(roleOf(tree, site));
  return `\`${nameAt(site)}\`${done === undefined ? "" : `, for which stands \`${done}\``}`;
}

/** The code that runs for a name, in a few words. */
function doneFor(role: Role): string | undefined {
  const code = codeFor(role);
  const text = code && normalized(code).replace(/\n/g, " ").replaceAll("`", "'");
  return text && text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function codeFor(role: Role): ts.Node | readonly ts.Node[] | undefined {
  switch (role.kind) {
    case "case":
      return bodyOf(role.clause).statements.filter((statement) => !ts.isBreakStatement(statement));
    case "comparison":
      return branchOf(role.comparison);
    case "key":
      return ts.isPropertyAssignment(role.member) ? role.member.initializer : role.member;
    case "entry":
      return role.entry.elements[1];
    case "listener":
      return role.call.arguments[1];
    case "element":
    case "other":
      return undefined;
  }
}

function branchOf(condition: ts.Node): ts.Node | readonly ts.Node[] | undefined {
  for (let at = condition; ts.isExpression(at) && !ts.isFunctionLike(at); at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent))
      return ts.isBlock(parent.thenStatement) ? parent.thenStatement.statements : parent.thenStatement;
    if (ts.isConditionalExpression(parent) && parent.condition === at) return parent.whenTrue;
  }
  return undefined;
}
