interface Event {
  id: string;
  text?: string;
  /** all or agents */
  recipients?: "all" | "agents";
}
interface Thread {
  events: Event[];
}

export async function visible(chatId: string): Promise<Event[]> {
  const response = await fetch("https://api.livechatinc.com/v3.3/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id: chatId }),
  });
  const chat = (await response.json()) as { thread: Thread };
  return chat.thread.events.filter((event) => event.recipients !== "agents");
}
