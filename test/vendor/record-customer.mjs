// Loads a release of the vendor's package for customers from a folder, connects it, calls what sends something, and
// prints what each call sent over the wire. A server on this machine speaks as the API does; the package's own code is
// not touched.
import http from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { WebSocket, WebSocketServer } from "ws";

const [folder = ""] = process.argv.slice(2);
let sent = [];

const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const payload = body.startsWith("{") ? JSON.parse(body) : {};
  sent.push({ path: `${request.headers.host}${request.url}`, payload, rest: [request.method] });
  response.setHeader("content-type", "application/json");
  response.end("{}");
});
const event = { id: "E1", type: "message", text: "hi", author_id: "C1", created_at: "2026-01-15T09:30:00.000Z" };
const thread = {
  id: "T1",
  active: true,
  user_ids: [],
  events: [event],
  created_at: event.created_at,
  properties: {},
  access: {},
};
const customer = { id: "C1", type: "customer", session_fields: [], statistics: {}, state: {} };
const ANSWERS = {
  login: {
    customer_id: "C1",
    customer,
    has_active_thread: true,
    chats: [{ chat_id: "Q1", has_active_thread: true, has_unread_events: false }],
    __priv_dynamic_config: {},
  },
  list_threads: { threads: [thread], found_threads: 1 },
  get_chat: { id: "Q1", users: [], access: {}, properties: {}, thread },
  list_chats: { chats_summary: [], total_chats: 0 },
  send_event: { event_id: "E1", event },
  start_chat: { chat_id: "Q1", thread_id: "T1" },
  get_predicted_agent: { agent: { id: "A1", name: "Ann" }, queue: false },
  get_customer: customer,
  list_group_statuses: { groups_status: {} },
};
new WebSocketServer({ server }).on("connection", (socket, { url, headers }) => {
  socket.on("message", (frame) => {
    const { request_id, action, payload, ...rest } = JSON.parse(String(frame));
    if (action === "ping") return;
    sent.push({ path: `${headers.host}${url} ${action}`, payload, rest: Object.keys(rest) });
    const answer = { request_id, action, type: "response", success: true, payload: ANSWERS[action] ?? {} };
    socket.send(JSON.stringify(answer));
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
process.env.FAKE_PORT = String(server.address().port);
await import("../running/preload.mjs");
globalThis.WebSocket = WebSocket;
// What a browser has, as far as the package uses it.
globalThis.Image = class {
  set src(_url) {
    queueMicrotask(() => this.onload?.());
  }
};
globalThis.XMLHttpRequest = class {
  status = 200;
  headers = {};
  open(method, url) {
    Object.assign(this, { method, responseURL: url });
  }
  setRequestHeader(name, value) {
    this.headers[name] = value;
  }
  getAllResponseHeaders() {
    return "content-type: application/json";
  }
  async send(body) {
    const response = await fetch(this.responseURL, { method: this.method, headers: this.headers, body });
    this.responseText = this.response = await response.text();
    this.onload();
  }
};

const { init } = createRequire(join(folder, "index.js"))("./dist/customer-sdk.cjs.js");
const token = { accessToken: "token", tokenType: "Bearer", entityId: "C1", creationDate: Date.now(), expiresIn: 9e8 };
const given = async () => token;
const identityProvider = () => ({
  getToken: given,
  getFreshToken: given,
  hasToken: async () => true,
  invalidate: async () => undefined,
});
const sdk = init({
  licenseId: 100,
  organizationId: "org-1",
  clientId: "client",
  groupId: 0,
  page: { url: "https://shop.example/", title: "Shop" },
  identityProvider,
  autoConnect: false,
});
const at = { chatId: "Q1", threadId: "T1" };
const properties = { shop: { basket: "B1" } };
const message = { type: "message", text: "hello" };
const CALLS = {
  acceptGreeting: { greetingId: 7, uniqueId: "U1" },
  cancelGreeting: { uniqueId: "U1" },
  cancelRate: { chatId: "Q1" },
  deactivateChat: { id: "Q1" },
  deleteChatProperties: { id: "Q1", properties: { shop: ["basket"] } },
  deleteEventProperties: { ...at, eventId: "E1", properties: { shop: ["basket"] } },
  deleteThreadProperties: { ...at, properties: { shop: ["basket"] } },
  getChat: at,
  getCustomer: undefined,
  getForm: { groupId: 0, type: "prechat" },
  getPredictedAgent: { groupId: 0 },
  getUrlInfo: { url: "https://shop.example" },
  listChats: { limit: 5 },
  listGroupStatuses: { groupIds: [0] },
  listThreads: { chatId: "Q1", sortOrder: "asc", limit: 3 },
  markEventsAsSeen: { chatId: "Q1", seenUpTo: "2026-01-15T09:30:00.000Z" },
  rateChat: { chatId: "Q1", rating: { score: 1, comment: "fine" } },
  resumeChat: { chat: { id: "Q1", thread: { events: [message] } } },
  sendEvent: { chatId: "Q1", event: message },
  sendRichMessagePostback: { ...at, eventId: "E1", postback: { id: "P1", toggled: true } },
  sendTicketForm: { filledForm: { type: "filled_form", fields: [] }, groupId: 0, timezone: "UTC" },
  setCustomerSessionFields: { sessionFields: { plan: "gold" } },
  setSneakPeek: { chatId: "Q1", sneakPeekText: "hel" },
  startChat: { chat: { thread: { events: [message] } } },
  updateChatProperties: { id: "Q1", properties },
  updateCustomer: { name: "Ines", sessionFields: { plan: "gold" } },
  updateCustomerPage: { url: "https://shop.example/roses", title: "Roses" },
  updateEventProperties: { ...at, eventId: "E1", properties },
  updateThreadProperties: { ...at, properties },
};
const calls = [];
await record(
  "connect",
  () =>
    new Promise((resolve) => {
      sdk.on("connected", resolve);
      sdk.connect();
    }),
  2,
);
for (const [name, parameters] of Object.entries(CALLS))
  if (name in sdk) await record(name, () => sdk[name](parameters));
process.stdout.write(JSON.stringify(calls), () => process.exit(0));

async function record(key, call, least = 1) {
  sent = [];
  const late = () => new Promise((resolve) => setTimeout(resolve, 400));
  await Promise.race([Promise.resolve(call()).catch(() => undefined), late()]);
  for (let turns = 0; sent.length < least && turns < 40; turns++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  calls.push({ key, parameters: [], sent: sent.toSorted((a, b) => (a.path < b.path ? -1 : 1)) });
}
