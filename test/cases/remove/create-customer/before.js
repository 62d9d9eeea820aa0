import axios from "axios";

export const create = (name, email) =>
  axios.post("https://api.livechatinc.com/v3.5/agent/action/create_customer", { name, email }).then(({ data }) => data.customer_id);
