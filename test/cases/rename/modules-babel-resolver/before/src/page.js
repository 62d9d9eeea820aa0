import { post } from "~/client";
post("close_thread", { chat_id: "K2" });
