const BASE = "https://api.livechatinc.com/v3.3/agent/action";

interface ChatEvent {
  id: string;
  type: string;
  recipients: "all" | "agents";
}

export async function shown(chat_id: string): Promise<ChatEvent[]> {
  const response = await fetch(`${BASE}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = (await response.json()) as { thread: { events: ChatEvent[] } };
  return chat.thread.events.filter((event) => event.recipients === "all");
}

export async function hook(request: { body: { action: string; payload: { event: ChatEvent } } }): Promise<boolean> {
  return request.body.action === "incoming_event" && request.body.payload.event.recipients === "all";
}
