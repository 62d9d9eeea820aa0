const version = "3.1";
const base = `https://api.livechatinc.com/v${version}/agent/action`;

export const customers = (limit) =>
  fetch(`${base}/get_customers`, {
    method: "POST",
    body: JSON.stringify({ limit, order: "asc" }),
  }).then((res) => res.json());
