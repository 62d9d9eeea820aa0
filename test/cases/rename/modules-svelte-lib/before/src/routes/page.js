import { post } from "$lib/client";
post("close_thread", { chat_id: "K2" });
