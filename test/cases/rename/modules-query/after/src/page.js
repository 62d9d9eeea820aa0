import { post } from "./client.js?v=2";
post("deactivate_chat", { id: "K2" });
