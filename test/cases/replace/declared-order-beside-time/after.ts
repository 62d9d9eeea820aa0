interface Thread {
  id: string;
  created_at: string;
}
type Found = { chats: { thread: Thread }[] };

export async function newestFirst(): Promise<Thread[]> {
  const r = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", {
    method: "POST",
    body: JSON.stringify({ limit: 25 }),
  });
  const found = (await r.json()) as Found;
  return found.chats.map(({ thread }) => thread).sort((a: Thread, b: Thread) => Date.parse(b.created_at) - Date.parse(a.created_at));
}
