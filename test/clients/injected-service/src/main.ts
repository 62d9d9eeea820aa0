import { Api } from "@app/api.js";
import { ChatService } from "@app/chats.js";

interface Job {
  chat_id: string;
  thread?: string;
}

const chats = new ChatService(new Api(process.env["LIVECHAT_TOKEN"] ?? ""));
const [first] = await chats.open();
const job: Job = { chat_id: first?.id ?? "" };
await chats.close(job.chat_id);
job.thread = (await chats.resume(job.chat_id)).thread_id;
console.log(JSON.stringify(job));
