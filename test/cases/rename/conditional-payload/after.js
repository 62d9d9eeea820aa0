const url = "https://api.livechatinc.com/v3.3/agent/action/update_customer";

export const rename = (customer_id, name) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify(name ? { id: customer_id, name } : { id: customer_id }),
  });
