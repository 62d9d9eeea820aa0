import { describe, expect, it } from "vitest";
import { findSuppression, matchesId, parseIgnores } from "../../src/text/ignores.js";

const id = "agent-chat/3.2/close-thread-renamed";

function linesOf(text: string): readonly number[] {
  return parseIgnores(text).suppressions.map(({ line }) => line);
}

describe("matchesId", () => {
  it.each([
    id,
    "agent-chat/3.2",
    "agent-chat/3.2/",
    "agent-chat",
    "agent-chat/3.2/close",
    "agent-chat/3.2/close-thread",
  ])("%s", (pattern) => {
    expect(matchesId(pattern, id)).toBe(true);
  });

  it.each(["agent-chat/3.2/clos", "3.2", "agent-chat/3", "agent-chat/3.2/close-thread-renamed-x", "agent-chat/3.1"])(
    "not %s",
    (pattern) => {
      expect(matchesId(pattern, pattern === "agent-chat/3" ? "agent-chat/30/x" : id)).toBe(false);
    },
  );

  it("tells 3.1 from 3.10", () => {
    expect(matchesId("agent-chat/3.1", "agent-chat/3.10/x")).toBe(false);
  });
});

describe("parseIgnores", () => {
  it.each([
    ["line comment", `// chatshift-ignore-next-line ${id}: frozen\nx`, 2],
    ["block comment", `/* chatshift-ignore-next-line ${id}: frozen */\nx`, 2],
    ["JSX comment", `{/* chatshift-ignore-next-line ${id}: frozen */}\n<a/>`, 2],
    ["HTML comment", `<!-- chatshift-ignore-next-line ${id}: frozen -->\n<a/>`, 2],
    ["YAML comment", `# chatshift-ignore-next-line ${id}: frozen\r\na: 1`, 2],
    ["same line", `a\nx // chatshift-ignore-line ${id}: frozen\n`, 2],
    ["whole file", `a\n// chatshift-ignore-file ${id}: frozen\n`, 0],
    ["last line", `// chatshift-ignore-next-line ${id}: frozen`, 2],
  ])("%s", (_, text, line) => {
    expect(parseIgnores(text)).toMatchObject({ suppressions: [{ ids: [id], reason: "frozen", line }], broken: [] });
  });

  it("looks past comments of its own and markers, so that they can be stacked", () => {
    const text = [
      "// chatshift-ignore-next-line agent-chat/3.2: a",
      "// TODO(chatshift): do this [agent-chat/3.4/x]",
      "  /* chatshift-ignore-next-line agent-chat/3.3: b */",
      "call();",
    ];
    expect(linesOf(text.join("\n"))).toEqual([4, 4]);
  });

  it("takes several ids and a reason with colons", () => {
    const { suppressions } = parseIgnores("x // chatshift-ignore-line a/1/b, a/1/c: see https://x.y/z: later");
    expect(suppressions[0]).toMatchObject({ ids: ["a/1/b", "a/1/c"], reason: "see https://x.y/z: later" });
  });

  it("points at its own words", () => {
    const text = `x; /* chatshift-ignore-line ${id}: frozen */ y;`;
    const [suppression] = parseIgnores(text).suppressions;
    expect(text.slice(suppression?.start, suppression?.end)).toBe(`chatshift-ignore-line ${id}: frozen`);
  });

  it.each([
    ["// chatshift-ignore-next-line a/b/c", "no-reason"],
    ["// chatshift-ignore-next-line a/b/c:  ", "no-reason"],
    ["// chatshift-ignore-next-line: because", "no-id"],
    ["/* chatshift-ignore-file */", "no-id"],
  ])("tells of %s", (text, problem) => {
    expect(parseIgnores(text)).toMatchObject({ suppressions: [], broken: [{ problem }] });
  });

  it.each([
    ["in prose", "// see chatshift-ignore-line a/b: c"],
    ["in a string", 'log("chatshift-ignore-line a/b: c")'],
    ["another word", "// chatshift-ignore-lines a/b: c"],
  ])("leaves alone: %s", (_, text) => {
    expect(parseIgnores(text)).toEqual({ suppressions: [], broken: [] });
  });
});

describe("findSuppression", () => {
  const ignores = parseIgnores(
    "// chatshift-ignore-file agent-chat/3.4: later\nx // chatshift-ignore-line agent-chat: no\n",
  );

  it("prefers the line to the file", () => {
    expect(findSuppression(ignores, 2, ["agent-chat/3.4/x"])?.scope).toBe("line");
    expect(findSuppression(ignores, 3, ["agent-chat/3.4/x"])?.scope).toBe("file");
  });

  it("needs an id that fits", () => {
    expect(findSuppression(ignores, 3, ["agent-chat/3.2/x"])).toBeUndefined();
    expect(findSuppression(ignores, 3, ["agent-chat/3.2/x", "agent-chat/3.4/y"])?.scope).toBe("file");
  });
});
