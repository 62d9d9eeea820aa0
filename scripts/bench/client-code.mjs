/** Source text that calls the API, in the shapes in which programs do: one client of five files, at version 3.1. */

const HOST = "https://api.livechatinc.com";

/** Whole URLs in the calls. */
const literal = () => `
const headers = { "Content-Type": "application/json", Authorization: \`Bearer \${process.env.LIVECHAT_TOKEN}\` };

export async function closeChat(chatId) {
  const response = await fetch("${HOST}/v3.1/agent/action/close_thread", {
    method: "POST",
    headers,
    body: JSON.stringify({ chat_id: chatId }),
  });
  return response.json();
}

export async function findClosed(agents, page = 1) {
  const response = await fetch("${HOST}/v3.1/agent/action/get_archives", {
    method: "POST",
    headers,
    body: JSON.stringify({ filters: { agent_ids: agents }, pagination: { page, limit: 50 } }),
  });
  const { chats, pagination } = await response.json();
  return { total: pagination.total, ids: chats.map((chat) => chat.id), open: chats.filter((chat) => chat.thread.active) };
}
`;

/** A base and a helper that the other files import. */
const helper = () => `
const BASE = "${HOST}/v3.1/agent/action";

export async function call(action, payload = {}) {
  const response = await fetch(\`\${BASE}/\${action}\`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: \`Bearer \${process.env.LIVECHAT_TOKEN}\` },
    body: JSON.stringify(payload),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(\`\${action}: \${answer.error.message}\`);
  return answer;
}
`;

/** Methods by their bare names, through the helper. */
const calls = () => `
import { call } from "./call.js";

export async function listOpen(groupId) {
  const { chats_summary: chats } = await call("get_chats_summary", { filters: { group_ids: [groupId] }, limit: 25 });
  return chats.filter((chat) => chat.last_thread_summary.active);
}

export async function lastThread(chatId, threadId) {
  const { chat } = await call("get_chat_threads", { chat_id: chatId, thread_ids: [threadId] });
  return chat.threads[0];
}

export function say(chatId, text, recipients = "all") {
  return call("send_event", { chat_id: chatId, event: { type: "message", text, recipients } });
}

export function share(chatId, groupId) {
  return call("grant_access", { resource: "chat", id: chatId, access: { type: "group", id: groupId } });
}
`;

/** An axios instance in a class. */
const instance = (typed) => `
import axios from "axios";
import { listOpen } from "./chats.js";

const http = axios.create({ baseURL: "${HOST}/v3.1/agent/action", timeout: 5000 });

export class Desk {
  constructor(token${typed ? ": string" : ""}) {
    http.defaults.headers.Authorization = \`Bearer \${token}\`;
  }

  async close(chatId${typed ? ": string" : ""}) {
    await http.post("/close_thread", { chat_id: chatId });
  }

  async tag(chatId${typed ? ": string" : ""}, threadId${typed ? ": string" : ""}, tag${typed ? ": string" : ""}) {
    const { data } = await http.post("/tag_chat_thread", { chat_id: chatId, thread_id: threadId, tag });
    return data;
  }

  async closeAll(groupId${typed ? ": number" : ""}) {
    for (const chat of await listOpen(groupId)) await this.close(chat.id);
  }
}
`;

/** A socket with requests and pushes. */
const socket = () => `
import WebSocket from "ws";

export function watch(onMessage) {
  const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
  const send = (action, payload) => socket.send(JSON.stringify({ request_id: String(Date.now()), action, payload }));
  socket.on("open", () => send("login", { token: \`Bearer \${process.env.LIVECHAT_TOKEN}\` }));
  socket.on("message", (data) => {
    const message = JSON.parse(data.toString());
    switch (message.action) {
      case "incoming_chat_thread":
        onMessage(message.payload.chat.id, message.payload.chat.thread);
        break;
      case "incoming_event":
        if (message.payload.event.recipients === "all") onMessage(message.payload.chat_id, message.payload.event);
        break;
      case "thread_closed":
        console.log("closed", message.payload.chat_id, message.payload.user_id);
        break;
    }
  });
  return { close: (chatId) => send("close_thread", { chat_id: chatId }), stop: () => socket.close() };
}
`;

/** File names without extension, and what stands in each; whoever asks adds filler below. */
export const CLIENT = { archive: literal, call: helper, chats: calls, desk: instance, rtm: socket };

/**
 * One of many modules of one program: calls through the helper of all, reads what it is answered, hands chats on to
 * functions of other modules.
 */
export function writeConnected(index, imported) {
  return `
import { call } from "../call.js";
${imported.map((other) => `import { close${other}, name${other} } from "../${toConnectedFolder(other)}/module${other}.js";`).join("\n")}

export async function close${index}(chatId, note = "") {
  if (note !== "") await call("send_event", { chat_id: chatId, event: { type: "message", text: note, recipients: "all" } });
  return call("close_thread", { chat_id: chatId });
}

export async function name${index}(chatId, threadId) {
  const { chat } = await call("get_chat_threads", { chat_id: chatId, thread_ids: [threadId] });
  const [thread] = chat.threads;
  return thread.events.map((event) => \`\${event.author_id}: \${event.text}\`).join("\\n");
}

export async function sweep${index}(groupId) {
  const { chats_summary: chats } = await call("get_chats_summary", { filters: { group_ids: [groupId] } });
  for (const chat of chats) {
    const payload = { chat_id: chat.id, thread_id: chat.last_thread_summary.id, tag: "swept-${index}" };
    await call("tag_chat_thread", payload);
${imported.map((other) => `    console.log(await name${other}(chat.id, chat.last_thread_summary.id));\n    await close${other}(chat.id);`).join("\n")}
  }
}
`;
}

/** Modules lie fifty to a folder. */
export function toConnectedFolder(index) {
  return `part${Math.floor(index / 50)}`;
}
