const version = "3.2";
const base = `https://api.livechatinc.com/v${version}/agent/action`;

export const customers = (limit) =>
  fetch(`${base}/list_customers`, {
    method: "POST",
    body: JSON.stringify({ limit, sort_order: "asc" }),
  }).then((res) => res.json());
