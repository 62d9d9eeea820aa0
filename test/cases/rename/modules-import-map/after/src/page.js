import { post } from "lc/client.js";
post("deactivate_chat", { id: "K2" });
