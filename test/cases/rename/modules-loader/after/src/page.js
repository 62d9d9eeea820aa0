import { post } from "worker-loader!./client.js";
post("deactivate_chat", { id: "K2" });
