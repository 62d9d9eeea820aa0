const base = "https://api.livechatinc.com/v3.1/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export const seen = (chat_id, seconds) => call("mark_events_as_seen", { chat_id, seen_up_to: new Date(seconds * 1000).toISOString() });
export const seenNow = (chat_id) => call("mark_events_as_seen", { chat_id, seen_up_to: new Date().toISOString() });
