/** The upgrade guide is for the person who must do it: short, in the order of the work, in final forms alone. */
import { describe, expect, it } from "vitest";
import { formatGuideMarkdown } from "../../src/report/guide-markdown.js";
import { toGuide } from "../../src/report/guide.js";
import { builtinIds, loadBuiltinPack } from "../../src/rules/builtin.js";
import { toVersion } from "../../src/version.js";

const guideFor = (from: string, to: string, pack = loadBuiltinPack("agent-chat")): string =>
  formatGuideMarkdown(toGuide(pack, toVersion(from), toVersion(to)));
const ORDER = [
  "Outside the code",
  "By hand",
  "Check yourself",
  "Automatic, needs review",
  "Automatic",
  "Nothing to do",
  "New",
  "All names",
];
const pairs = builtinIds()
  .map((id) => loadBuiltinPack(id))
  .flatMap((pack) =>
    pack.versions.flatMap(({ version: from }, index) =>
      pack.versions.slice(index + 1).map(({ version: to }) => ({ id: pack.id, pack, from, to })),
    ),
  );

describe("the upgrade guide", () => {
  it("has at most 2,590 words from 3.1 to 3.6", () => {
    expect(guideFor("3.1", "3.6").split(/\s+/).length).toBeLessThanOrEqual(2590);
  });

  it.each(pairs)("goes from what takes longest to the table of names: $id from $from to $to", ({ pack, from, to }) => {
    const titles = [...guideFor(from, to, pack).matchAll(/^## (.*)$/gm)].map(([, title = ""]) => title);
    expect(titles).toEqual(ORDER.filter((title) => titles.includes(title)));
    expect(titles.every((title) => ORDER.includes(title))).toBe(true);
  });

  it("begins with why the old version must be left", () => {
    expect(guideFor("3.1", "3.6")).toContain("3.1 is switched off since 2023-03-31");
    expect(guideFor("3.4", "3.6")).toContain("3.4 is deprecated since 2026-03-31");
    expect(guideFor("3.6", "3.7")).toContain("3.7 is a preview");
  });

  it("names what a change is about where advice speaks of the name that code has", () => {
    expect(guideFor("3.5", "3.6")).toContain("no `x-author-id` or `author_id`");
  });

  it("is grouped by feature", () => {
    expect(guideFor("3.1", "3.6")).toMatch(
      /## By hand[\s\S]*### Bots and authorization[\s\S]*### Archives[\s\S]*### Customers/,
    );
  });

  it("shows no form that a later version of the way takes back", () => {
    const guide = guideFor("3.1", "3.7");
    expect(guide).not.toContain('call("deactivate_chat", { chat_id })');
    expect(guide).not.toContain("payload.last_visit.started_at");
    expect(guide).not.toContain("events.types");
    expect(guide.match(/## New\n[\s\S]*?\n## /)?.[0]).not.toMatch(/list_customers|activate_chat|agent_status_changed/);
    expect(guideFor("3.0", "3.6")).not.toMatch(/customer-updated-(wrapped|flat)/);
  });

  it("says that nothing breaks of nothing that can fail", () => {
    const [harmless = ""] = /## Nothing to do\n[\s\S]*?\n## /.exec(guideFor("3.0", "3.6")) ?? [];
    expect(harmless).not.toMatch(/active-thread|active-chats|checks-thread|only-agents|registration/);
  });

  it("names what was withdrawn", () => {
    expect(guideFor("3.3", "3.6")).toMatch(/`follow_customer` was withdrawn[\s\S]*customer_unfollowed/);
  });
});
