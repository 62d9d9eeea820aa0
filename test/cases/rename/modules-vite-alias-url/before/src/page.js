import { post } from "~lc/client";
post("close_thread", { chat_id: "K2" });
