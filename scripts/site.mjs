/**
 * `npm run site [folder]`: the docs, the guide of each pair of versions and a page for each change and check, as pages that
 * need no server and no network. Needs a build. They lie where `toRuleUrl` and `toDocsUrl` (src/cli/tool.ts) look for them.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readProofs } from "./proofs.mjs";

const { CHECKS } = await import("../dist/src/model.js");
const { builtinIds, loadBuiltinPack } = await import("../dist/src/rules/builtin.js");
const { toGuide } = await import("../dist/src/report/guide.js");
const { formatGuideMarkdown } = await import("../dist/src/report/guide-markdown.js");
const { formatMarkdownPage } = await import("../dist/src/report/markdown-page.js");
const { formatChangePage, formatCheckPage } = await import("../dist/src/report/rule-page.js");

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");

/** The docs: Markdown by its path in the repository, and the page that is made of it. */
const DOCS = new Map([
  ["README.md", "index.html"],
  ...readdirSync(join(root, "docs")).map((name) => [`docs/${name}`, `docs/${name.replace(/md$/, "html")}`]),
]);

/** What every page of the site has. */
const SITE = '<nav aria-label="Site">';

/** Makes all pages: their path below the site's folder, and the text. */
export function makeSite() {
  const packs = builtinIds().map(loadBuiltinPack);
  const proofs = readProofs(read("docs/coverage.md"));
  const rules = packs.flatMap((pack) => makeRules(pack, proofs));
  return new Map([...makeDocs(), ...packs.flatMap(makeGuides), ...rules, ...makeLists(packs)]);
}

function makePage(path, markdown, toHref) {
  const up = (target) => posix.relative(posix.dirname(path), target);
  const links = [
    ["index.html", "chatshift"],
    ["guides/index.html", "Upgrade guides"],
    ["rules/index.html", "Changes and checks"],
  ];
  const nav = links.map(([target, words]) => `<a href="${up(target)}">${words}</a>`).join(" · ");
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "chatshift";
  const before = `${SITE}${nav}</nav>\n`;
  return [path, formatMarkdownPage({ title, markdown, before, ...(toHref ? { toHref } : {}) })];
}

/** Links between the docs lead to their pages; those to files of the repository are words alone. */
function makeDocs() {
  return [...DOCS].map(([file, path]) =>
    makePage(path, read(file), (href) => {
      if (/^(?:https?:\/\/|#)/.test(href)) return href;
      const [target, anchor] = href.split("#");
      const page = DOCS.get(posix.join(posix.dirname(file), target));
      if (page === undefined) return undefined;
      return posix.relative(posix.dirname(path), page) + (anchor === undefined ? "" : `#${anchor}`);
    }),
  );
}

const guidePath = (pack, from, to) => `guides/${pack.id}-${from}-${to}.html`;

function findPairs({ versions }) {
  const names = versions.map(({ version }) => version);
  return names.flatMap((from, index) => names.slice(index + 1).map((to) => [from, to]));
}

/** Ids of changes in guides lead to their pages. */
function makeGuides(pack) {
  const toLink = (code, id) => (pack.change(id) === undefined ? code : `[${code}](../${rulePath(id)})`);
  return findPairs(pack).map(([from, to]) => {
    const markdown = formatGuideMarkdown(toGuide(pack, from, to)).replaceAll(/`([\w./-]+)`/g, toLink);
    return makePage(guidePath(pack, from, to), markdown, (href) => href);
  });
}

const rulePath = (id) => `rules/${id}.html`;

function makeRules(pack, proofs) {
  return [
    ...pack.changes.map((change) =>
      makePage(rulePath(change.fullId), formatChangePage(pack, change, findSample(proofs.get(change.fullId)))),
    ),
    ...CHECKS.map((check) => makePage(rulePath(`${pack.id}/${check}`), formatCheckPage(pack, check))),
  ];
}

/** The first file of a case that its upgrade changes. */
function findSample(name) {
  if (name === undefined) return undefined;
  const folder = join(root, "test/cases", name);
  const paths = readdirSync(folder, { recursive: true }).filter((path) => /^before(?:\/.*)?\.[cm]?[jt]sx?$/.test(path));
  const samples = paths.flatMap((path) => {
    try {
      const [before, after] = [path, path.replace("before", "after")].map((own) =>
        readFileSync(join(folder, own), "utf8"),
      );
      return before === after || before.split("\n").length > 60 ? [] : [{ before, after }];
    } catch {
      return [];
    }
  });
  return samples[0];
}

/** What leads to guides and rules. */
function makeLists(packs) {
  const guides = packs.map((pack) => {
    const links = findPairs(pack).map(([from, to]) => `[${from} to ${to}](${guidePath(pack, from, to)})`);
    return `## ${pack.name}\n\n${links.map((link) => `- ${link}`).join("\n")}`;
  });
  const rules = packs.map((pack) => {
    const changes = pack.changes.map(
      ({ fullId, title, tier }) =>
        `| [\`${fullId}\`](${rulePath(fullId)}) | ${tier} | ${title.trim().replace(/\s+/g, " ")} |`,
    );
    const checks = CHECKS.map((check) => `[\`${pack.id}/${check}\`](${rulePath(`${pack.id}/${check}`)})`);
    const table = ["| Change | Tier | What |", "| --- | --- | --- |", ...changes].join("\n");
    return `## ${pack.name}\n\nChecks: ${checks.join(", ")}\n\n${table}`;
  });
  const here = (folder) => (href) => posix.relative(folder, href);
  return [
    makePage("guides/index.html", ["# Upgrade guides", ...guides].join("\n\n"), here("guides")),
    makePage("rules/index.html", ["# Changes and checks", ...rules].join("\n\n"), here("rules")),
  ];
}

/** Takes away an older site, so that no page stays of what was removed. A folder that is something else is left alone. */
function clear(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const index = join(folder, "index.html");
  if (!existsSync(index) || !readFileSync(index, "utf8").includes(SITE))
    throw new Error(`${folder} holds something else than a site of chatshift: name an empty folder`);
  rmSync(folder, { recursive: true });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? join(root, "site");
  const pages = makeSite();
  clear(folder);
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.log(`${pages.size} pages: ${relative(process.cwd(), join(folder, "index.html"))}`);
}
