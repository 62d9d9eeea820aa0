import { createClient } from "./create-client.js";
import { file, replies } from "./replies.js";

const livechat = createClient({ version: "3.1", token: process.env.LIVECHAT_TOKEN });

const { id, last_thread_summary: thread } = await livechat.latest();
const { event_id } = await livechat.reply(id, replies.hello);
await livechat.reply(id, replies.docs, "agents");
await livechat.tag(id, thread.id, "greeted");
await livechat.untag(id, thread.id, "greeted");
await livechat.remember(id, thread.id, { canned: { used: 2 } });
console.log(JSON.stringify({ id, event_id, replies, version: file.version }));
