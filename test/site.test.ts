/** The site of `npm run site`: every page is there, every link leads somewhere, and what reports name is among them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { HELP } from "../src/cli/help.js";
import { toDocsUrl, toRuleUrl } from "../src/cli/tool.js";
import { RULES } from "../src/eslint/rules.js";
import { CHECKS } from "../src/model.js";
import { builtinIds, loadBuiltinPack } from "../src/rules/builtin.js";
import { readPage } from "./report/axe.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const packs = builtinIds().map(loadBuiltinPack);
const pages = makePages();

function makePages(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "chatshift-site-"));
  try {
    execFileSync(process.execPath, [join(root, "scripts/site.mjs"), folder], { encoding: "utf8" });
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
    return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf(path: string): string {
  const text = pages.get(path);
  if (text === undefined) throw new Error(`there is no page ${path}`);
  return text;
}

/** The page and anchor that an address on the site names. */
function isThere(address: string): boolean {
  const [path = "", anchor] = address.split("#");
  return pages.has(path) && (anchor === undefined || textOf(path).includes(`id="${anchor}"`));
}

/** Whether docs/coverage.md names a case that an upgrade rewrites. */
function isProved(id: string): boolean {
  const page = readFileSync(join(root, "docs/coverage.md"), "utf8");
  return page.split("\n").some((row) => row.includes(`\`${id}\``) && /\| `(?!lint\/)[\w-]+\/[\w.-]+`/.test(row));
}

describe("the site", () => {
  it("has no link that leads nowhere, and none that needs a server", () => {
    const broken = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/ href="([^"]*)"/g)].flatMap(([, href = ""]) => {
        if (/^https?:\/\//.test(href) || href === "#main") return [];
        const target = href.startsWith("#") ? path + href : posix.join(posix.dirname(path), href);
        return isThere(target) ? [] : [`${path}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("has the guide of each pair of versions", () => {
    for (const { id, versions } of packs)
      for (const [index, { version: from }] of versions.entries())
        for (const { version: to } of versions.slice(index + 1))
          expect(textOf(`guides/${id}-${from}-${to}.html`)).toContain(`${from} to ${to}</h1>`);
  });

  it("has a page for each change and check, with its tier, its source and how to hear no more of it", () => {
    const ids = packs.flatMap((pack) => [
      ...pack.changes.map(({ fullId }) => fullId),
      ...CHECKS.map((check) => `${pack.id}/${check}`),
    ]);
    for (const id of ids) {
      const text = textOf(new URL(toRuleUrl(id, "https://example.com/chatshift")).pathname.slice("/chatshift/".length));
      expect(text).toContain(`chatshift-ignore-next-line ${id}: `);
    }
    for (const { fullId, tier } of packs.flatMap(({ changes }) => changes)) {
      expect(textOf(`rules/${fullId}.html`)).toMatch(new RegExp(`<td>Tier</td><td>${tier}: `));
      expect(textOf(`rules/${fullId}.html`)).toContain("<td>Source</td>");
      if (tier === "safe" && isProved(fullId))
        expect(textOf(`rules/${fullId}.html`)).toMatch(/<h2 id="before-and-after">[^]*<ins>/);
    }
  });

  it("has what help and the ESLint rules lead to", () => {
    const base = "https://example.com/chatshift/";
    const named = [...Object.values(HELP).map(({ page }) => page), ...RULES.map((rule) => `eslint.md#${rule}`)];
    for (const page of named) expect([page, isThere(toDocsUrl(page, base).slice(base.length))]).toEqual([page, true]);
  });

  it("is not what the package itself leads to while nobody has put it anywhere", () => {
    expect(toDocsUrl("eslint.md#scopes")).toBe(`${pathToFileURL(join(root, "docs/eslint.md")).href}#scopes`);
    expect(toRuleUrl("a/3.2/b")).toBe("chatshift explain a/3.2/b");
  });

  it.each(["docs/fake.html", "rules/agent-chat/3.2/close-thread-renamed.html"])(
    "%s is a page that axe finds no fault in",
    async (path) => expect((await readPage(textOf(path))).broken).toEqual([]),
  );
});
