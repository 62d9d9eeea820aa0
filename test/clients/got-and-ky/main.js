import superagent from "superagent";
import { audit, chats, customers } from "./clients.js";

const { body } = await chats.post("list_chats", { json: { sort_order: "asc", limit: 1 } });
const [{ id: chat_id, users }] = body.chats_summary;
await chats.post("follow_chat", { json: { chat_id } }).json();
await audit.post("follow_chat", { json: { chat_id } });

const customer = users.find(({ type }) => type === "customer");
const { name, session_fields } = await customers.post("get_customer", { json: { customer_id: customer.id } }).json();

const said = await superagent
  .post("https://api.livechatinc.com/v3.2/agent/action/send_event")
  .set("Authorization", `Bearer ${process.env.LIVECHAT_TOKEN}`)
  .send({ chat_id, event: { type: "message", text: `Hello ${name}`, recipients: "all" } })
  .then(({ body: { event_id } }) => event_id);
console.log(JSON.stringify({ chat_id, name, fields: session_fields.length, said }));
