const base = "https://api.livechatinc.com/v3.1/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const create = (name) => call("create_bot_agent", { name, status: "accepting chats" });
export const update = (id, status) => call("update_bot_agent", { id, status });
