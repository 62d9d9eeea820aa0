import { close, follow } from "@acme/lc";

follow({ chat_id: "1" });
close({ chat_id: "2" });
