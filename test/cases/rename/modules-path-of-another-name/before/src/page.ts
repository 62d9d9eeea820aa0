import { close, follow } from "$lib/lc/client";

follow({ chat_id: "1" });
close({ chat_id: "2" });
