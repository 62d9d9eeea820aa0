/** The list of docs/finder.md, "What it can't see": a small program for each row, and the finding that the row speaks of. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { upgradeFiles, type Wish } from "../support/memory.js";

const A = "https://api.livechatinc.com/v3.2/agent";
const DATA = `const data = await (await fetch("${A}/action/list_chats", { method: "POST", body: "{}" })).json();`;
const PUSHES = `const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
socket.onmessage = (event) => { const push = JSON.parse(event.data); if (push.action === "incoming_event") `;

interface Unseen {
  readonly code: string;
  readonly finds: string;
  readonly wish?: Partial<Wish>;
  readonly path?: string;
}

/** By how the rows begin. */
const ROWS: Readonly<Record<string, Unseen | undefined>> = {
  "which version a call speaks": {
    code: 'fetch(`${process.env.BASE}/agent/action/close_thread`, { method: "POST", body: JSON.stringify({ chat_id: 1 }) });',
    finds: "unknown-version",
  },
  "whose call": {
    code: 'fetch(`${process.env.BASE}/close_thread`, { method: "POST", body: JSON.stringify({ chat_id: 1 }) });',
    finds: "unknown-version",
  },
  "the version at which a webhook": {
    code: 'app.post("/", (req) => { if (req.body.action === "incoming_chat_thread") show(req.body.payload); });',
    finds: "unknown-version",
  },
  "what a package sends on a socket": {
    code: 'import { attach } from "p"; attach(new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws"));',
    finds: "unknown-call",
  },
  "which method a call has": {
    code: `export const call = (name, body) => fetch("${A}/action/" + name, { method: "POST", body });`,
    finds: "unknown-call",
  },
  "the name of a method between quotes": {
    code: `<button data-method="activate_chat">x</button><script>fetch("${A}/follow_chat", { method: "POST", body: "{}" });</script>`,
    finds: "unfollowed",
    path: "a.html",
  },
  "a URL of this API that no call": { code: `eval("fetch('${A}/action/close_thread')");`, finds: "unknown-call" },
  "who calls by a client": {
    code: 'import axios from "axios"; export default axios.create({ baseURL: "https://api.livechatinc.com/v3.2" });',
    finds: "unknown-call",
  },
  "which request a header": {
    code: `export const headers = new Map([["X-Author-Id", "b"]]); fetch("${A}/action/list_chats", { method: "POST", body: "{}" });`,
    finds: "3.6/author-id-no-longer-authorizes",
  },
  "which of the values": {
    code: `export const set = (status: "accepting chats" | "offline") =>
  fetch("${A}/action/set_routing_status", { method: "POST", body: JSON.stringify({ agent_id: "a", status }) });`,
    finds: "unknown-value",
    path: "a.ts",
  },
  "what a route, mock or proxy": {
    code: 'app.post("/v3.2/agent/action/close_thread", proxy);',
    finds: "other-side",
  },
  "what a schema that transforms": {
    code: `import { z } from "zod"; const S = z.object({}).transform(rebuild); ${DATA} show(S.parse(data));`,
    finds: "leaves",
  },
  "what a package does with what a callback returns": {
    code: `${DATA} export const use = () => useQuery({ queryFn: () => data });`,
    finds: "leaves",
  },
  "what a package does": { code: `${DATA} await jobs.add("x", [{ data }]);`, finds: "leaves" },
  "who calls a function": { code: `export async function load() { ${DATA} return data; }`, finds: "leaves" },
  "what more values": {
    code: `${DATA} const names = [${Array.from({ length: 501 }, (_, at) => (at < 500 ? `"n${String(at)}"` : '"get_chat"')).join()}]; fetch("${A}/action/" + names[at]);`,
    finds: "too-deep",
  },
  "what an operator of a stream": {
    code: `import { bufferTime, webSocket } from "rxjs"; webSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws").pipe(bufferTime(9)).subscribe(show);`,
    finds: "leaves",
  },
  "who reads what is put": { code: `${DATA} window.chats = data;`, finds: "leaves" },
  "which key a computed one is": { code: `${PUSHES} show(push.payload.event[name]); };`, finds: "leaves" },
  "other languages": { code: `curl ${A}/action/close_thread`, finds: "document", path: "run.sh" },
};

/** Rows whose findings other tests hold, or that say of themselves that nothing is told. */
const ELSEWHERE = [
  "a call that isn't followed",
  "types of packages",
  "the release of a package",
  "an argument whose place",
  "how a promise of a socket",
  "names and fields inside of",
];

const table =
  readFileSync(new URL("../../docs/finder.md", import.meta.url), "utf8").split("## What it can't see")[1] ?? "";
const rows = table
  .split("\n")
  .flatMap((line) => /^\| (?!it can|---)(.*?) \| (.*?) \|/.exec(line)?.slice(1, 3).join("\t") ?? []);

describe("what docs/finder.md says that can't be seen", () => {
  it.each(rows.filter((row) => !ELSEWHERE.some((start) => row.startsWith(start))))("is told: %s", (row) => {
    const unseen = Object.entries(ROWS).find(([start]) => row.startsWith(start))?.[1];
    if (!unseen) throw new Error(`no program shows: ${row}`);
    const { code, finds, wish, path = "a.js" } = unseen;
    const { outcome } = upgradeFiles(new Map([[path, code]]), { to: "3.6", ...wish });
    const found = outcome.reported
      .filter(({ status }) => status === "open")
      .map(({ finding }) => finding.id.replace(/^[a-z-]+\//, ""));
    expect(found).toContain(finds);
  });

  it("says of few things that nothing is told", () => {
    expect(rows.filter((row) => row.endsWith("\tnothing")).length).toBeLessThanOrEqual(2);
  });
});
