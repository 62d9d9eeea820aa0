/** Versions in addresses that no call goes by, where the program calls the API: lists, comparisons, proxies, tests. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import { groupBy } from "../../group-by.js";
import type { Site } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { isData } from "../../text/documents.js";
import { parseVersion, versionForm, type Version } from "../../version.js";
import type { Finder } from "../finder.js";
import { hostsPattern } from "../urls.js";
import { tellOtherSide } from "../tests/routes.js";
import { tellLoose } from "./loose.js";
import { isOnlyShown } from "./shown.js";
import { isBehind, tellUnusedVersion } from "./unfollowed.js";

/** Reports them for review, each at its digits; what is only shown is left alone. */
export function findLeftVersions(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  if (!sites.some(({ kind, version: { value }, place }) => kind === "version" && value && !isData(place.path))) return;
  const forms = addressForms(finder);
  const byPath = groupBy(sites, ({ place }) => place.path);
  for (const file of files) {
    if (isData(file.fileName)) continue;
    const known = (byPath.get(finder.view.pathOf(file)) ?? []).map(({ place }) => place);
    for (const node of nodesOf(file).filter(isText)) {
      const found = versionsIn(finder, node, forms);
      const isKnown = (): boolean => known.some(({ start, end }) => start < node.end && end > node.getStart());
      if (found.length === 0 || isKnown() || isOnlyShown(finder, node)) continue;
      const ended = ts.isStringLiteralLike(node) ? endedMethod(finder, node.text) : undefined;
      if (ts.isRegularExpressionLiteral(node)) tellOtherSide(finder, node);
      else if (ended !== undefined)
        tellLoose(finder, "unfollowed", node, formatAddress({ kind: "method", name: ended, path: [] }));
      else for (const version of found) tellUnusedVersion(finder, node, version);
    }
  }
}

/** The method in an address that the target doesn't have: the version can't move without it. */
function endedMethod({ urls, pack, options }: Finder, text: string): string | undefined {
  const name = urls.match(text)?.method?.name;
  return name !== undefined && pack.surface(options.to).method(name) === undefined ? name : undefined;
}

/** Versions behind the target in a text; those of a pattern, `/\/v3\.5\/agent/`, without their places in the file. */
function versionsIn(finder: Finder, node: ts.Expression, forms: readonly RegExp[]): readonly Found[] {
  const from = node.getStart() + 1;
  const written = node.getText().slice(1, -1);
  const text = ts.isRegularExpressionLiteral(node) ? written.replace(/\\(?=[/.])/g, "") : written;
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 1: version = "", indices }) => {
      const value = parseVersion(version);
      const [start = 0, end = 0] = indices?.[1] ?? [];
      return value && isBehind(finder, value) ? [{ value, start: from + start, end: from + end }] : [];
    }),
  );
}

interface Found {
  readonly value: Version;
  readonly start: number;
  readonly end: number;
}

/** The API's host with a version behind it, and paths that begin as one of its paths does; one group each. */
function addressForms({ pack: { api } }: Finder): readonly RegExp[] {
  const version = `(${versionForm(api.versions)})`;
  const host = `(?:${hostsPattern(api)})(?::\\d+)?`;
  const paths = [...api.urls.call, ...api.urls.socket].filter((path) => path.includes("{version}"));
  const heads = new Set(paths.map((path) => path.split("/").slice(0, 3).join("/").replace("{version}", version)));
  return [
    ...[...heads].map((head) => new RegExp(`(?:${host}|^\\^?)${head}(?![\\w-])`, "dg")),
    new RegExp(`${host}/v${version}/?$`, "dg"),
  ];
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression | ts.RegularExpressionLiteral {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return ts.isRegularExpressionLiteral(node);
  return !ts.isImportDeclaration(node.parent) && !ts.isLiteralTypeNode(node.parent);
}
