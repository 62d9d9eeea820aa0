import axios from "axios";

export async function rename(customer_id, name) {
  const { data } = await axios.post("https://api.livechatinc.com/v3.1/agent/action/update_customer", { customer_id, name });
  return data.email;
}
