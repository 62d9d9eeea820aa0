import { post } from "lc/client.js";
post("close_thread", { chat_id: "K2" });
