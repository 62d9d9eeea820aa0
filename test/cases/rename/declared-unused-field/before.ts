export interface Envelope<T> {
  chat: T;
}
interface Sent {
  text?: string;
  recipients?: "all" | "agents";
}
interface FileEvent extends Sent {
  url: string;
}
type Event = FileEvent | (Sent & { custom_id: string });
export interface Thread {
  readonly events: readonly Event[];
}
export type Rare = Partial<Thread>;

export async function load(chat_id: string): Promise<Thread> {
  const response = await fetch("https://api.livechatinc.com/v3.3/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
  const { thread } = (await response.json()) as { thread: Thread };
  return thread;
}
