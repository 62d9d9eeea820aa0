import { post } from "/src/client.js";
post("deactivate_chat", { id: "K2" });
