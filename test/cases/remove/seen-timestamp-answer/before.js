const post = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.0/agent/action/${method}`, { method: "POST", body: JSON.stringify({ payload }) });
  return response.json();
};

export const seen = async (chat_id) => (await post("update_last_seen_timestamp", { chat_id, timestamp: 1568000000 })).timestamp;
