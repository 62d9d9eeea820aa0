import { post } from "@/client";
post("deactivate_chat", { id: "K2" });
