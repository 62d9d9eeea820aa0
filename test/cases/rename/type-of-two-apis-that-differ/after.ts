const HOST = "https://api.livechatinc.com/v3.4";

interface ChatEvent {
  id: string;
  type: string;
  recipients: "all" | "agents";
}

async function post<T>(path: string, payload: object): Promise<T> {
  const response = await fetch(`${HOST}${path}`, { method: "POST", body: JSON.stringify(payload) });
  return (await response.json()) as T;
}

export async function ofAgent(chat_id: string): Promise<string[]> {
  const chat = await post<{ thread: { events: ChatEvent[] } }>("/agent/action/get_chat", { chat_id });
  return chat.thread.events.map((event) => event.recipients);
}

export async function ofCustomer(chat_id: string): Promise<string[]> {
  const chat = await post<{ thread: { events: ChatEvent[] } }>("/customer/action/get_chat?license_id=1", { chat_id });
  return chat.thread.events.map((event) => event.recipients);
}
