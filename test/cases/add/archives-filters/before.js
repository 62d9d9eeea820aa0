const base = "https://api.livechatinc.com/v3.3/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

export const french = () => post("list_archives", { filters: { customer_countries: { values: ["FR"] } } });
export const greeted = () => post("list_archives", { filters: { greetings: { exists: true } } });
