import { render } from "svelte/server";
import { store } from "@console/state";
import { connect, end, whisper, wire } from "./actions.js";
import Chat from "./Chat.svelte";

await connect(process.env.LIVECHAT_TOKEN);
const id = process.env.CHAT;
await whisper(id, "Ask for the invoice");
await end(id);
const { chats, note } = store.getState();
console.log(render(Chat, { props: { chat: chats[id] } }).body, note);
wire.close();
