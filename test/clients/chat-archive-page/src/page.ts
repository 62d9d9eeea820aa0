interface Latest {
  thread_id: string;
  event: { text: string; created_at: string };
}
interface ChatSummary {
  id: string;
  last_event_per_type: { message?: Latest };
}
interface Page {
  chats_summary: ChatSummary[];
  total_chats: number;
}

async function load(limit: number): Promise<Page> {
  const response = await fetch("https://api.livechatinc.com/v3.6/customer/action/list_chats?organization_id=org-1", {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN ?? ""}`, "Content-Type": "application/json" },
    body: JSON.stringify({ limit }),
  });
  return (await response.json()) as Page;
}

const own = { chats_summary: 3 };
const page = await load(10);
console.log(JSON.stringify({ own, total: page.total_chats, chats: page.chats_summary.map(({ id }) => id) }));
