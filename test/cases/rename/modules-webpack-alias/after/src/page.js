import { post } from "lc";
post("deactivate_chat", { id: "K2" });
