const base = "https://api.livechatinc.com/v3.3/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const unregister = (id) => call("unregister_webhook", { id: id, owner_client_id: CLIENT });
export const scopes = ["webhooks.configuration:rw", "agents--all:ro"];
