import { close, follow } from "livechat";

follow({ chat_id: "1" });
close({ chat_id: "2" });
