const BASE = "https://api.livechatinc.com/v3.4/agent/action";

interface ChatEvent {
  id: string;
  type: string;
  visibility: "all" | "agents";
}

export async function shown(chat_id: string): Promise<ChatEvent[]> {
  const response = await fetch(`${BASE}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = (await response.json()) as { thread: { events: ChatEvent[] } };
  return chat.thread.events.filter((event) => event.visibility === "all");
}

export async function hook(request: { body: { action: string; payload: { event: ChatEvent } } }): Promise<boolean> {
  return request.body.action === "incoming_event" && request.body.payload.event.visibility === "all";
}
