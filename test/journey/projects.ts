/** Small projects as messy as real ones: each hangs on something else. */

const SERVICE = `import axios from "axios";

const http = axios.create({ baseURL: process.env.LC_BASE });

export async function close(chatId) {
  const { data } = await http.post("/close_thread", { chat_id: chatId });
  return data;
}

export async function send(chatId, text, isPrivate) {
  const { data } = await http.post("/send_event", {
    chat_id: chatId,
    event: { type: "message", text, recipients: isPrivate ? "agents" : "all" },
  });
  return data.event_id;
}
`;

const ACCESS = `import axios from "axios";
const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export const grant = (id, group) =>
  axios.post(\`\${BASE}/grant_chat_access\`, { id, access: { group_ids: [group] } });
export const archives = (page) => axios.post(\`\${BASE}/get_archives\`, { pagination: { page, limit: 25 } });
export const stop = () => axios.post(\`\${BASE}/close_thread\`, { chat_id: "a" });
`;

const PAGE = `const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export const stop = (chat_id) =>
  fetch(\`\${BASE}/close_thread\`, { method: "POST", body: JSON.stringify({ chat_id }) });
`;

const CONSOLE = `const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const send = (action, payload) => ws.send(JSON.stringify({ action, payload }));
ws.onopen = () => send("login", { token: "x", pushes: { "3.1": ["incoming_chat_thread"] } });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat_thread") show(payload.chat.thread);
};
export const close = (chat_id) => send("close_thread", { chat_id });
function show(thread) {
  console.log(thread.id, thread.timestamp);
}
`;

const BASE_31 = "LC_BASE=https://api.livechatinc.com/v3.1/agent/action\n";

export interface Sample {
  readonly files: Readonly<Record<string, string>>;
  /** Arguments behind \`upgrade\`. */
  readonly args: readonly string[];
}

export const projects: Readonly<Record<string, Sample>> = {
  "a service whose base stands in an ignored .env": {
    files: { "package.json": "{}", ".gitignore": ".env\n", ".env": `# local\n${BASE_31}`, "src/service.js": SERVICE },
    args: ["src"],
  },
  "the same from its top": {
    files: { "package.json": "{}", ".gitignore": ".env\n", ".env": BASE_31, "src/service.js": SERVICE },
    args: [],
  },
  "a service with an example of its environment": {
    files: {
      "package.json": "{}",
      ".gitignore": ".env\n",
      ".env": BASE_31,
      ".env.example": BASE_31,
      "src/service.js": SERVICE,
      "src/access.js": ACCESS,
    },
    args: ["src", "--no-markers"],
  },
  "a service with two environment files and a compose file of one length": {
    files: {
      "package.json": "{}",
      ".gitignore": ".env*\n",
      ".env": BASE_31,
      ".env.local": BASE_31,
      "docker-compose.yml": `services:\n  app:\n    environment:\n      ${BASE_31.replace("=", ": ")}`,
      "src/service.js": SERVICE,
    },
    args: ["src"],
  },
  "one of two apps that share a package": {
    files: {
      "package.json": '{ "workspaces": ["packages/*", "apps/*"] }',
      "packages/api/package.json": '{ "name": "@acme/api", "type": "module", "main": "index.js" }',
      "packages/api/index.js": `const BASE = "https://api.livechatinc.com/v3.1/agent/action/";
export const call = (method, payload) => fetch(BASE + method, { method: "POST", body: JSON.stringify(payload) });
`,
      "apps/closer/main.js": `import { call } from "@acme/api";
export const close = (chat_id) => call("close_thread", { chat_id });
`,
      "apps/hooks/main.js": `import * as api from "@acme/api";
export const start = () => api.call("start_chat", { chat: {} });
export const stop = (chat_id) => api.call("close_thread", { chat_id });
`,
    },
    args: ["apps/closer"],
  },
  "a console whose login asks for pushes": { files: { "console.js": CONSOLE }, args: ["."] },
  "places left by hand": { files: { "access.js": ACCESS }, args: ["access.js", "--skip", "agent-chat/3.3"] },
  "one change of a version alone": {
    files: { "page.js": PAGE },
    args: ["page.js", "--only", "agent-chat/3.2/close-thread-renamed"],
  },
  "a page that is carried whole": { files: { "page.js": PAGE }, args: ["page.js"] },
  "a library beside what imports it": {
    files: {
      "package.json": "{}",
      "lib/api.js": PAGE.replace("export const stop", "export { BASE };\nexport const stop"),
      "app/main.js": `import { BASE } from "../lib/api.js";
export const open = () => fetch(\`\${BASE}/get_chats_summary\`, { method: "POST", body: "{}" });
`,
    },
    args: ["lib"],
  },
};
