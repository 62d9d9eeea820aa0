import { close, follow } from "livechat";

follow({ id: "1" });
close({ id: "2" });
