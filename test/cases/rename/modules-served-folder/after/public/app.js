import { post } from "/js/client.js";
post("deactivate_chat", { id: "K2" });
