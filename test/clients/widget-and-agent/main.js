import { send } from "./http.js";

const CUSTOMER = "https://api.livechatinc.com/v3.3/customer/action";
// The tenant is named by another parameter, with another value, from 3.4 on.
const TENANT = /\/v3\.[0-3]\b/.test(CUSTOMER) ? "license_id=100" : "organization_id=org-1";

async function asCustomer(text) {
  await send(`${CUSTOMER}/send_event?${TENANT}`, {
    chat_id: "CQ1",
    event: { type: "message", text, recipients: "all" },
  });
  const { thread } = await send(`${CUSTOMER}/get_chat?${TENANT}`, { chat_id: "CQ1" });
  return thread.events.map((event) => `${event.recipients}: ${event.text}`);
}

async function asAgent(text) {
  const { chats_summary } = await send("https://api.livechatinc.com/v3.3/agent/action/list_chats", { sort_order: "asc" });
  const chat_id = chats_summary[0].id;
  await send("https://api.livechatinc.com/v3.3/agent/action/send_event", {
    chat_id,
    event: { type: "message", text, recipients: "agents" },
  });
  const { thread } = await send("https://api.livechatinc.com/v3.3/agent/action/get_chat", { chat_id });
  return thread.events.map((event) => `${event.recipients}: ${event.text}`);
}

console.log(JSON.stringify({ customer: await asCustomer("Hi"), agent: await asAgent("Psst") }));
