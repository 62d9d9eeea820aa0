interface Thread {
  id: string;
  timestamp: number;
  order: number;
}
type Found = { chats: { thread: Thread }[] };

export async function newestFirst(): Promise<Thread[]> {
  const r = await fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", {
    method: "POST",
    body: JSON.stringify({ pagination: { page: 1, limit: 25 } }),
  });
  const found = (await r.json()) as Found;
  return found.chats.map(({ thread }) => thread).sort((a: Thread, b: Thread) => b.order - a.order);
}
