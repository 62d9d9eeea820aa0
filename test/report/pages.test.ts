/** Reports and guides as pages and Markdown: readable by everybody, and safe whatever stands in code and names. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { formatMarkdownPage } from "../../src/report/markdown-page.js";
import { escapeHtml, toProse } from "../../src/report/page.js";
import { makeLinesVisible, makeVisible } from "../../src/report/visible.js";
import { runCli } from "../cli/run-cli.js";
import { projects } from "../journey/projects.js";
import { createFolder } from "../support/folder.js";
import { readPage } from "./axe.js";

const HOSTILE_NAME = "<img src=x onerror=alert(1)>`|\u001b[31m\n# x.js";
const HOSTILE_CODE =
  'const B = "https://api.livechatinc.com/v3.1/agent/action"; // </pre><script>alert(1)</script> ``` \u202e \u001b]0;x\u0007\n' +
  "export const f = (chat_id) => fetch(`${B}/close_thread`, { method: 'POST', body: JSON.stringify({ chat_id }) });\n";

async function report(name: string, ...args: readonly string[]): Promise<string> {
  const [service, page] = ["a service whose base stands in an ignored .env", "a page that is carried whole"];
  const files = { ...projects[service]?.files, "src/page.js": projects[page]?.files["page.js"] ?? "" };
  const folder = createFolder(files);
  const { error } = await runCli(folder, ["upgrade", "src", ...args, "--report", join(folder, name)], { engine });
  expect(error).toContain(`Report: ${join(folder, name)}`);
  return readFileSync(join(folder, name), "utf8");
}

describe("the report of an upgrade", () => {
  it("is a page that axe finds no fault in, with all that was found", async () => {
    const { document, broken } = await readPage(await report("out.html"));
    expect(broken).toEqual([]);
    expect(document.querySelector("h1")?.textContent).toBe("LiveChat Agent Chat API: upgrade to 3.6");
    expect(document.querySelector("main > p")?.textContent).toMatch(
      /^Wrote \d+ edits in 1 file; \d+ edits wait for \.env:2/,
    );
    const totals = [...document.querySelectorAll("table")][0]?.textContent ?? "";
    expect(totals).toMatch(/Changed\d+/);
    expect(document.querySelectorAll(".place").length).toBeGreaterThan(6);
    expect(document.querySelectorAll("ins, del").length).toBeGreaterThan(4);
  });

  it("loads nothing, and lets no script run but its own, without which all can be read", async () => {
    const html = await report("out.html");
    const [, own = ""] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
    const hash = createHash("sha256").update(own).digest("base64");
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'"`);
    expect(html.replace(`<script>${own}</script>`, "")).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/);
    expect(html).not.toMatch(/ hidden/);
  });

  it("has tables that a script sorts, and a field that filters places", async () => {
    const { document, runScript } = await readPage(await report("out.html"));
    const before = document.querySelectorAll("button, input[type=search]").length;
    runScript();
    expect(before).toBe(0);
    const table = [...document.querySelectorAll("table")].at(-1);
    const [, count] = table?.querySelectorAll("th[scope=col]") ?? [];
    const column = [...(table?.querySelectorAll("thead th") ?? [])].findIndex((head) => head === count);
    const values = (): readonly number[] =>
      [...(table?.tBodies[0]?.rows ?? [])].map((row) => Number(row.cells[column]?.textContent || -1));
    const unsorted = values();
    for (const [order, sign] of [
      ["ascending", 1],
      ["descending", -1],
    ] as const) {
      count?.querySelector("button")?.click();
      expect(count?.getAttribute("aria-sort")).toBe(order);
      expect(values()).toEqual([...unsorted].sort((a, b) => sign * (a - b)));
    }
    const input = document.querySelector<HTMLInputElement>("input[type=search]");
    if (input === null) throw new Error("there is no field");
    expect(document.querySelector(`label[for=${input.id}]`)?.textContent).toBe("Filter places ");
    const seen = (): number => document.querySelectorAll(".place:not([hidden])").length;
    const all = seen();
    const filter = (text: string): void => {
      input.value = text;
      input.dispatchEvent(new (document.defaultView ?? globalThis).Event("input"));
    };
    filter("PAGE.js version");
    expect(seen()).toBeGreaterThan(0);
    expect(seen()).toBeLessThan(all);
    expect(document.querySelector("output")?.textContent).toBe(` ${seen()} of ${all}`);
    expect(document.querySelectorAll("section[hidden]").length).toBeGreaterThan(0);
    filter("");
    expect([seen(), document.querySelectorAll("section[hidden]").length]).toEqual([all, 0]);
  });

  it("says in Markdown what it says in the page", async () => {
    const [markdown, { document }] = [await report("out.md"), await readPage(await report("out.html"))];
    const ids = [...document.querySelectorAll(".place > p:last-child code")].map(({ textContent }) => textContent);
    expect(ids.length).toBeGreaterThan(6);
    for (const id of ids) expect(markdown).toContain(`\`${id}\``);
  });

  it("shows hostile names and code, and obeys neither", async () => {
    const folder = createFolder({ [HOSTILE_NAME.replaceAll("/", "")]: HOSTILE_CODE, "b.js": HOSTILE_CODE });
    const args = ["upgrade", ".", "--report", "html", "o.html", "--report", "markdown", "o.md"];
    const { out } = await runCli(folder, args, { engine });
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(out).toContain("\\x1b[31m\\n# x.js");
    const { document, broken } = await readPage(readFileSync(join(folder, "o.html"), "utf8"));
    expect(broken).toEqual([]);
    expect(document.querySelectorAll("script, img")).toHaveLength(1);
    expect(document.body.textContent).toContain("</pre><script>alert(1)</script>");
    const markdown = readFileSync(join(folder, "o.md"), "utf8");
    expect(markdown).toContain("````diff");
    expect(markdown.split("\n").filter((line) => line.startsWith("# "))).toHaveLength(1);
  });

  it.each([
    [["--report", "out.pdf"], "ends in .html or .md"],
    [["--report", "none/out.html"], "can't be written"],
    [["--report", "html", "."], "it is not a file"],
  ])("refuses %j before anything is written", async (args, message) => {
    const folder = createFolder({ "a.js": HOSTILE_CODE });
    const { code, error } = await runCli(folder, ["upgrade", ...args], { engine });
    expect([code, readFileSync(join(folder, "a.js"), "utf8")]).toEqual([2, HOSTILE_CODE]);
    expect(error).toContain(message);
  });
});

describe("the upgrade guide as a page", () => {
  it("has every heading of the Markdown, and no fault that axe finds", async () => {
    const folder = createFolder({});
    const args = ["plan", "--from", "3.1", "--to", "3.6", "--format"];
    const markdown = (await runCli(folder, [...args, "markdown"])).out;
    const { document, broken } = await readPage((await runCli(folder, [...args, "html"])).out);
    expect(broken).toEqual([]);
    const headings = [...markdown.matchAll(/^#{1,3} (.+)$/gm)].map(([, text]) => text);
    expect([...document.querySelectorAll("h1, h2, h3")].map(({ textContent }) => textContent)).toEqual(headings);
  });
});

describe("text from elsewhere", () => {
  it("is escaped in prose, outside and inside of code", () => {
    expect(toProse("a < `b<c>` & `d")).toBe("a &lt; <code>b&lt;c&gt;</code> &amp; `d");
    expect(escapeHtml("'\"")).toBe("&#39;&quot;");
  });

  it("shows what a terminal would obey", () => {
    expect(makeVisible("a\u001b[2J\u009b\r\nb\u2066")).toBe("a\\x1b[2J\\x9b\\x0d\\nb\\u2066");
    expect(makeLinesVisible("a\tb\r\nc\u0007")).toBe("a\tb\nc\\x07");
  });

  it("stays text where it is HTML or leads to a script in Markdown", async () => {
    const markdown = "# A\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](http://z) `<b>`\n\n## A\n";
    const html = formatMarkdownPage({ title: "<t>", markdown });
    const { document } = await readPage(html);
    expect(document.querySelectorAll("main script, img, a:not(.skip), b")).toHaveLength(0);
    expect([...document.querySelectorAll("h1, h2")].map(({ id }) => id)).toEqual(["a", "a-1"]);
  });
});
