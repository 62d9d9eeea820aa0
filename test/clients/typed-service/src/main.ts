import { toMail } from "./digest.js";
import { LiveChat } from "./livechat.js";

const livechat = new LiveChat(process.env["LIVECHAT_TOKEN"] ?? "");
const [first = ""] = await livechat.ids();
await livechat.say(first, "Noted", "agents");
console.log(JSON.stringify(toMail(await livechat.chat(first), ["boss@shop.example"])));
await livechat.transfer(first, { group: 4, force: true });
