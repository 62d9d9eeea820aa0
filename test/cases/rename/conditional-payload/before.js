const url = "https://api.livechatinc.com/v3.2/agent/action/update_customer";

export const rename = (customer_id, name) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify(name ? { customer_id, name } : { customer_id: customer_id }),
  });
