const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const listen = (id, url) =>
  call("update_bot", { id, webhooks: { url, secret_key: SECRET, actions: [{ name: "incoming_event" }] } });
