import { Customer } from "./customer.js";

const customer = new Customer(100);
const { chats_summary } = await customer.chats(5);
const [chat] = chats_summary;
await customer.label(chat.id, "T1", { shop: { basket: "B1" } });
await customer.remember({ plan: "gold" });
const { title, image_url } = await customer.look("https://shop.example/rose");
await customer.close(chat.id);
// The shop's own order of baskets.
const baskets = [{ chat_id: chat.id, thread_id: "T1", fields: 2 }];
console.log(JSON.stringify({ chat: chat.id, title, image_url, fields: baskets[0].fields }));
