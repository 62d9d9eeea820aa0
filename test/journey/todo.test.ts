/** `chatshift todo`: what is left, with all that somebody needs who finishes it. */
import { writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { engine } from "../../src/cli/engine.js";
import { runCli } from "../cli/run-cli.js";
import { createFolder } from "../support/folder.js";
import { projects } from "./projects.js";

const list = z.object({
  automatic: z.object({ edits: z.number(), files: z.number(), command: z.string() }),
  items: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      lines: z.object({ first: z.number(), last: z.number() }),
      code: z.string(),
      advice: z.string(),
      write: z.string().nullable(),
      waits: z.string().nullable(),
      reachedBy: z.array(z.string()),
      readers: z.array(z.object({ file: z.string(), line: z.number(), name: z.string(), becomes: z.string() })),
    }),
  ),
});

const CONSOLE = {
  "conn.js": `const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const send = (action, payload) => ws.send(JSON.stringify({ action, payload }));
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") window.bus.publish(payload.event);
};
export const close = (chat_id) => send("close_thread", { chat_id });
`,
  "Event.jsx": "export const Event = ({ event }) => <p title={event.recipients}>{event.text}</p>;\n",
  "other.js": 'export const mail = { to: ["a"] };\n',
};

async function todo(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = createFolder(files);
  const { out, code } = await runCli(folder, ["todo", ...args, "--format", "json"], { engine });
  return { folder, code, ...list.parse(JSON.parse(out)) };
}

describe.each(Object.entries(projects))("%s", (_, { files, args }) => {
  it("has items at lines of the files as they are, and writes nothing", async () => {
    const flags = args.filter((arg) => arg !== "--no-markers");
    const { folder, items } = await todo(files, ...flags);
    for (const { file, lines, code } of items) {
      const text = readFileSync(join(folder, file), "utf8");
      expect(text).toBe(files[file]);
      expect(
        text
          .split("\n")
          .slice(lines.first - 1, lines.last)
          .join("\n"),
      ).toBe(code);
    }
  });
});

it("says what the tool does by itself, and by which command", async () => {
  const { automatic, code } = await todo({
    "page.js": projects["a page that is carried whole"]?.files["page.js"] ?? "",
  });
  expect(automatic).toEqual({ edits: 3, files: 1, command: "chatshift upgrade --to 3.6" });
  expect(code).toBe(1);
});

it("shows the lines to write where the tool knows them", async () => {
  const { items } = await todo(CONSOLE);
  const item = items.find(({ id }) => id === "agent-chat/3.4/requester-presence-required");
  expect(item?.write).toBe(
    'export const close = (chat_id) => send("close_thread", { chat_id, ignore_requester_presence: true });',
  );
  expect(item?.reachedBy.length).toBeGreaterThan(0);
});

it("finds who else reads old names of what can't be followed, and nobody who doesn't", async () => {
  const { items } = await todo(CONSOLE);
  const leaves = items.find(({ id }) => id === "agent-chat/leaves");
  expect(leaves?.readers).toMatchObject([{ file: "Event.jsx", line: 1, name: "recipients", becomes: "visibility" }]);
});

it("finds who else reads old names of pushes that leave, whichever push it is", async () => {
  const { items } = await todo({
    "conn.js": `const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
ws.send(JSON.stringify({ action: "login", payload: { token } }));
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  window.bus.publish(action, payload);
};
`,
    "store.js": `export const reduce = (state, { action, payload }) =>
  action === "chat_user_added" ? { ...state, [payload.chat_id]: payload.user.last_visit } : state;
`,
    "other.js": "export const city = (address) => address.city;\n",
  });
  const readers = items.filter(({ id }) => id === "agent-chat/leaves").flatMap((item) => item.readers);
  expect(readers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: "store.js", line: 2, name: "last_visit", becomes: "visit" }),
    ]),
  );
  expect(readers.filter(({ file }) => file === "other.js")).toEqual([]);
});

it("has nothing to say of code that is there", async () => {
  const { items, automatic, code } = await todo({ "a.js": "export const a = 1;\n" });
  expect([items, automatic.edits, code]).toEqual([[], 0, 0]);
});

it.each(["markdown", "prompt"])("says the same as %s, and what stands in code ends no fence", async (format) => {
  const folder = createFolder(CONSOLE);
  writeFileSync(join(folder, "conn.js"), CONSOLE["conn.js"].replace("chat_id })", "chat_id }) // ``` \u001b[2J"));
  const { out } = await runCli(folder, ["todo", "--format", format], { engine });
  const { items } = list.parse(JSON.parse((await runCli(folder, ["todo", "--format", "json"], { engine })).out));
  for (const { id, file, lines } of items) {
    expect(out).toContain(`${file}:${lines.first}`);
    expect(out).toContain(`chatshift explain ${id}`);
  }
  expect(out).toContain("````\n");
  expect(out).not.toContain("\u001b");
});

it("reads no report that chatshift wrote itself", async () => {
  const sample = projects["a page that is carried whole"];
  const folder = createFolder(sample?.files ?? {});
  await runCli(folder, ["upgrade", "--report", "page.html"], { engine });
  const { out } = await runCli(folder, ["todo", "--format", "json"], { engine });
  expect(list.parse(JSON.parse(out)).items.map(({ file }) => file)).not.toContain("page.html");
  const { out: shown } = await runCli(folder, ["lint"], { engine });
  expect(shown.replace(/\s+/g, " ")).toContain("1 skipped (1 a report of chatshift)");
});

it.each([
  ["plan", "--from", "3.5"],
  ["explain", "agent-chat/3.4/access-pushes-merged"],
])("%s keeps to the columns of the terminal", async (...args) => {
  const { out } = await runCli(createFolder({}), args, { engine, columns: 70 });
  expect(out.split("\n").filter((line) => line.length > 70 && line.trim().includes(" "))).toEqual([]);
});
