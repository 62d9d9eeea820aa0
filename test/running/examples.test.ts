/** The examples are no mock-ups: each runs against the fake at the version that it was written for. */
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { toVersion } from "../../src/version.js";
import { run, type Errand, type Result } from "./run.js";
import { Workshop } from "./workshop.js";

const workshop = new Workshop();
afterAll(() => {
  workshop.dispose();
});

function runExample(name: string, errand: Partial<Errand> & Pick<Errand, "entry">): Promise<Result> {
  const folder = workshop.build(workshop.copy(join(import.meta.dirname, "../../examples", name)));
  return run({ env: {}, story: [], webhooks: undefined, ...errand, folder });
}

function refusedBy({ requests, errors }: Result): readonly string[] {
  return [...requests.flatMap(({ refused }) => refused ?? []), ...(errors === "" ? [] : [errors])];
}

test("web-bot answers at night", async () => {
  const result = await runExample("web-bot", { entry: "bot.js", env: { BOT_ID: "bot-7" } });
  expect(refusedBy(result)).toEqual([]);
  expect(result.lines[0]).toBe("Q0006: answered");
  expect(result.requests.map(({ action, version }) => `${action}@${version ?? ""}`)).toEqual([
    "get_chats_summary@3.1",
    "get_chat_threads@3.1",
    "send_event@3.1",
    "tag_chat_thread@3.1",
    "close_thread@3.1",
    "get_archives@3.1",
  ]);
});

test("rtm-console says hello", async () => {
  const result = await runExample("rtm-console", { entry: "console.js" });
  expect(refusedBy(result)).toEqual([]);
  expect(result.lines).toEqual(["Hello Anna, 2 chats are open."]);
});

test("typed-service escalates what a colleague asks for", async () => {
  const result = await runExample("typed-service", {
    entry: "src/server.ts",
    story: [
      { do: "colleague-says", chat: "nora", text: "!escalate now", to: "agents" },
      { do: "access-granted", chat: "nora", group: 9 },
    ],
    webhooks: { path: "/livechat", version: toVersion("3.3") },
  });
  expect(refusedBy(result)).toEqual([]);
  expect(result.requests.map(({ action }) => action)).toEqual(["transfer_chat", "send_event"]);
  expect(result.lines).toEqual(["Q0004 is shared with 7,9"]);
});
