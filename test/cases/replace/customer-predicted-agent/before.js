const base = "https://api.livechatinc.com/v3.6/customer/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: { organization_id: ORGANIZATION } });
  return data;
}

export const agent = () => call("get_predicted_agent", {});
