import { post } from "./client.js?v=2";
post("close_thread", { chat_id: "K2" });
