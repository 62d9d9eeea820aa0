import { ts } from "ts-morph";
import { formatAddress } from "../address.js";
import type { Place, Site } from "../model.js";
import { calleeText, isLookedAt } from "./calls.js";
import { hop, type Finder } from "./finder.js";
import { flatten } from "./text.js";

/**
 * Tells texts that are a URL or path of this API and that no call was found to send to: nothing is done about what
 * stands behind them, and silence would be read as "nothing to do".
 */
export function findUnfollowed(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const followed = sites
    .flatMap(({ version, place, kind }) => [version.place, kind === "name" ? place : undefined])
    .filter((place) => place !== undefined);
  const seen = new Set(followed.map(({ path, start }) => `${path}:${start}`));
  const told = sites.filter(({ kind }) => kind === "lost").map(({ place }) => place);
  const paths = new Map(followed.map((place) => [place.path, followed.filter(({ path }) => path === place.path)]));
  for (const file of files) {
    const here = paths.get(finder.view.pathOf(file)) ?? [];
    const visit = (node: ts.Node): void => {
      if (
        isText(node) &&
        !seen.has(keyOf(finder.view.placeOf(node))) &&
        isOurs(finder, node) &&
        !here.some((place) => holds(finder, node, place)) &&
        !isOnlyShown(node) &&
        !told.some((place) => within(finder, node, place))
      )
        tell(finder, node);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression {
  return (
    (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
    !ts.isImportDeclaration(node.parent) &&
    !ts.isLiteralTypeNode(node.parent)
  );
}

function isOurs(finder: Finder, node: ts.Expression): boolean {
  return finder.texts.of(node, undefined).some((text) => {
    const match = finder.urls.match(flatten(text));
    return match !== undefined && match.neighbour === undefined && match.host !== "other" && !/\s/.test(flatten(text));
  });
}

function holds(finder: Finder, node: ts.Node, { start, end }: Place): boolean {
  const place = finder.view.placeOf(node);
  return place.start <= start && place.end >= end;
}

function within(finder: Finder, node: ts.Node, { path, start, end }: Place): boolean {
  const place = finder.view.placeOf(node);
  return place.path === path && start <= place.start && place.end <= end;
}

/** Logged, compared or searched for. */
function isOnlyShown(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return isLookedAt(calleeText(parent));
  if (ts.isBinaryExpression(parent))
    return (
      parent.operatorToken.kind !== ts.SyntaxKind.PlusToken && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken
    );
  return (
    ts.isCaseClause(parent) ||
    ts.isJsxAttribute(parent) ||
    ts.isJsxExpression(parent) ||
    ts.isExpressionStatement(parent)
  );
}

function tell(finder: Finder, node: ts.Expression): void {
  const at = formatAddress({ kind: "envelope", name: "web", path: ["action"] });
  finder.add({
    kind: "lost",
    why: "unknown-name",
    version: { value: undefined, source: "unknown", place: undefined },
    evidence: "certain",
    context: { in: "request", on: undefined },
    hops: [hop(finder, node, "written here")],
    request: undefined,
    node: undefined,
    at,
    place: finder.view.placeOf(node),
  });
}

function keyOf({ path, start }: Place): string {
  return `${path}:${start}`;
}
