import { post } from "worker-loader!./client.js";
post("close_thread", { chat_id: "K2" });
