const post = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });
  return response.json();
};

export const seen = async (chat_id) => (await post("mark_events_as_seen", { chat_id, seen_up_to: new Date(1568000000 * 1000).toISOString() })).timestamp;
