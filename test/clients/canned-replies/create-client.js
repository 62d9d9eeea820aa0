export function createClient({ version, token, region = "" }) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };

  const call = async (action, payload) => {
    const response = await fetch(`https://api.livechatinc.com/v${version}/agent/action/${action}`, {
      method: "POST",
      headers: region ? { ...headers, "X-Region": region } : headers,
      body: JSON.stringify(payload),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(body.error.message);
    return body;
  };

  return {
    reply: (chat_id, text, recipients = "all") =>
      call("send_event", { chat_id, event: { type: "message", text, recipients } }),
    untag: (chat_id, thread_id, tag) => call("untag_chat_thread", { chat_id, thread_id, tag }),
    tag: (chat_id, thread_id, tag) => call("tag_chat_thread", { chat_id, thread_id, tag }),
    latest: async () => (await call("get_chats_summary", { limit: 1, order: "asc" })).chats_summary[0],
    remember: (chat_id, thread_id, properties) =>
      call("update_chat_thread_properties", { chat_id, thread_id, properties }),
  };
}
