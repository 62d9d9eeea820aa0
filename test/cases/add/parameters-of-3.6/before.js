const call = (method, body) =>
  fetch(`https://api.livechatinc.com/v3.5/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const of = (id) => call("list_archives", { filters: { customer_id: id, chat_ids: ["x"] } });
export const update = (id, phone_number) => call("update_customer", { id, phone_number, address: { city: "x" } });
