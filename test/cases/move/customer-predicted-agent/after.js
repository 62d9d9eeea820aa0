const base = "https://api.livechatinc.com/v3.3/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function agent() {
  const answer = await call("get_predicted_agent", {});
  return `${answer.agent.name} (${answer.agent.job_title})`;
}
