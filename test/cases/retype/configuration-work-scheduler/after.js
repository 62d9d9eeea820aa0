const base = "https://api.livechatinc.com/v3.5/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const hours = (id, start, end) => call("update_agent", { id, work_scheduler: { monday: { start, end } } });
export const bot = (id, start, end) =>
  call("update_bot", { id, work_scheduler: { monday: { start, end } }, timezone: "America/Phoenix" });
