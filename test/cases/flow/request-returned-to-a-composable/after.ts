const URL = "https://api.livechatinc.com/v3.4/agent/action/list_archives";
const archives = (query: string) => $fetch<any>(URL, { method: "POST", body: { filters: { query }, limit: 5 } });

export function useNotes(query: string) {
  const { data } = useAsyncData("archives", () => archives(query));
  return computed(() => data.value?.chats.filter((chat: any) => chat.thread.events[0].recipients === "agents"));
}

async function timed(run: () => Promise<any>) {
  const start = Date.now();
  const found = await run();
  console.log(Date.now() - start);
  return found;
}

export async function count(query: string): Promise<number> {
  const { chats } = await timed(() => archives(query));
  return chats.filter((chat: any) => chat.thread.events[0].visibility === "agents").length;
}
