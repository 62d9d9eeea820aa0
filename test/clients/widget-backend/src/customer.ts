const BASE = "https://api.livechatinc.com/v3.2/customer/action/";

interface Summary {
  id: string;
  last_thread_id: string;
}

export interface Resumed {
  thread_id: string;
}

async function post<T>(action: string, payload: object): Promise<T> {
  const url = new URL(action, BASE);
  url.searchParams.set("license_id", "100");
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN ?? ""}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  if (!response.ok) throw new Error(`${action}: ${response.status}`);
  return (await response.json()) as T;
}

export async function latest(): Promise<Summary | undefined> {
  const { chats_summary } = await post<{ chats_summary: Summary[] }>("list_chats", { limit: 1 });
  return chats_summary[0];
}

export const resume = (id: string, text: string): Promise<Resumed> =>
  post<Resumed>("activate_chat", { chat: { id, thread: { events: [{ type: "message", text, recipients: "all" }] } } });

export const tell = (chat_id: string, properties: Record<string, Record<string, string>>): Promise<unknown> =>
  post("update_chat_properties", { chat_id, properties });

export const forget = (chat_id: string, names: Record<string, string[]>): Promise<unknown> =>
  post("delete_chat_properties", { chat_id, properties: names });

export const leave = (chat_id: string): Promise<unknown> => post("deactivate_chat", { chat_id });
