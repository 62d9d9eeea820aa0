interface Started {
  chat_id: string;
  chat: { thread: { id: string; user_ids: string[] } };
}

export async function start(): Promise<string[]> {
  const response = await fetch("https://api.livechatinc.com/v3.5/agent/action/start_chat", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const answer: Started = await response.json();
  return answer.chat.thread.user_ids;
}
