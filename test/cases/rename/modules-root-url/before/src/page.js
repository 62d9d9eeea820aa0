import { post } from "/src/client.js";
post("close_thread", { chat_id: "K2" });
