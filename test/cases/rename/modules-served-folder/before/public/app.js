import { post } from "/js/client.js";
post("close_thread", { chat_id: "K2" });
