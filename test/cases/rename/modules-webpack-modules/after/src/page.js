import { post } from "shared/client";
post("deactivate_chat", { id: "K2" });
