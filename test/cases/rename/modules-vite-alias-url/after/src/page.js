import { post } from "~lc/client";
post("deactivate_chat", { id: "K2" });
