interface Event {
  id: string;
  text?: string;
  /** all or agents */
  visibility?: "all" | "agents";
}
interface Thread {
  events: Event[];
}

export async function visible(chatId: string): Promise<Event[]> {
  const response = await fetch("https://api.livechatinc.com/v3.4/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id: chatId }),
  });
  const chat = (await response.json()) as { thread: Thread };
  return chat.thread.events.filter((event) => event.visibility !== "agents");
}
