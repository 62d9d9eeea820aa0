const base = "https://api.livechatinc.com/v3.0/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export const seen = (chat_id, seconds) => call("update_last_seen_timestamp", { chat_id, timestamp: seconds });
export const seenNow = (chat_id) => call("update_last_seen_timestamp", { chat_id });
