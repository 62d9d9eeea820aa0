const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const register = () => call("register_properties", { score: { type: "int", locations: { chat: {} } } });
export const list = () => call("list_registered_properties", { all: true });
