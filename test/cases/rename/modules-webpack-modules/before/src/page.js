import { post } from "shared/client";
post("close_thread", { chat_id: "K2" });
