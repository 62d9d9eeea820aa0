import { post } from "$lib/client";
post("deactivate_chat", { id: "K2" });
