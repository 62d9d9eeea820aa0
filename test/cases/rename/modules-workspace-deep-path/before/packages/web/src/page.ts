import { close, follow } from "@acme/lc/lib/client.js";

follow({ chat_id: "1" });
close({ chat_id: "2" });
