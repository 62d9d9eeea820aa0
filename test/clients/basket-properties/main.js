import { post } from "./livechat.js";

const field = { shop: { basket: { value: "from the form" } } };

const { chats_summary: chats } = await post("get_chats_summary", { order: "asc" });
const first = chats[0];
const baskets = chats.filter((chat) => chat.properties.shop).map((chat) => chat.properties.shop.basket.value);
await post("update_chat_properties", { chat_id: first.id, properties: { shop: { seen: "yes" } } });
const { chat } = await post("get_chat_threads", {
  chat_id: first.id,
  thread_ids: [first.last_thread_summary.id],
});
console.log(JSON.stringify({ baskets, seen: chat.properties.shop?.seen?.value, form: field.shop.basket.value }));
