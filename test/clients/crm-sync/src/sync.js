import { ban, read, rename, store, stored } from "./customers.js";
import { livechat } from "./http.js";

const { data } = await livechat.post("/list_chats", { limit: 5 });
const ids = data.chats_summary.flatMap(({ users }) => users.filter(({ type }) => type === "customer"));

for (const { id } of ids) {
  await rename(id, `Dear ${(await read(id)).name}`);
  const contact = await read(id);
  await store(contact);
  console.log(JSON.stringify(await stored()));
}
await ban(ids[0].id, 1);
console.log(JSON.stringify({ customer_id: ids[0].id, banned: true }));
