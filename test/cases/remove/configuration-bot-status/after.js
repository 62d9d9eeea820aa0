const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const create = (name) => call("create_bot", { name, status: "accepting chats" });
export const update = (id, status) => call("update_bot", { id, status });
