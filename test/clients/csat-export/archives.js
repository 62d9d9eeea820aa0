import { BASE_URL, PAGE_SIZE } from "./config.js";

async function call(method, payload) {
  const response = await fetch(`${BASE_URL}/agent/action/${method}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}

export async function* archives({ agents, since, kinds }) {
  let next;
  do {
    const filters = { from: since };
    if (agents.length > 0) filters.agents = { values: agents };
    if (kinds) filters.events = { types: ["message", "file"] };
    const page = await call("list_archives", next ? { page_id: next } : { filters, limit: PAGE_SIZE });
    for (const chat of page.chats) yield chat;
    next = page.next_page_id;
  } while (next);
}
