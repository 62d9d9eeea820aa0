const base = "https://api.livechatinc.com/v3.5/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

export const chats = (ids) => post("list_archives", { filters: { chat_ids: ids, customer_email: "a@example.com" } });
export const phone = (id) => post("update_customer", { id, phone_number: "1" });
export const call = async (id) => (await post("get_customer", { id })).phone_number;
export const from = async (chat_id) => (await post("get_chat", { chat_id })).thread.customer_visit.ip;
export const buy = (chat_id) =>
  post("send_rich_message_postback", {
    chat_id,
    thread_id: "t",
    event_id: "e",
    postback: { id: "p", toggled: true, ecommerce: { product_id: "1", quantity: 1 } },
  });
