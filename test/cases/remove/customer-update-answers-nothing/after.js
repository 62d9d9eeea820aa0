const base = "https://api.livechatinc.com/v3.2/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function rename(name) {
  const answer = await call("update_customer", { name });
  return answer.email;
}
