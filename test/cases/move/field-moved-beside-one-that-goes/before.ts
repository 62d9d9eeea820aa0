interface Started {
  chat: { id: string; users: ({ id: string; routing_status: string; present: boolean })[]; thread: { id: string; user_ids: string[] } };
}

export async function start(): Promise<string[]> {
  const response = await fetch("https://api.livechatinc.com/v3.0/agent/action/start_chat", {
    method: "POST",
    body: JSON.stringify({ payload: {} }),
  });
  const answer: Started = await response.json();
  return answer.chat.thread.user_ids;
}
