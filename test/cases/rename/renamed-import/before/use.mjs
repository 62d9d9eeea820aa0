import * as api from "./index.mjs";
import { livechat as call, send as post } from "./index.mjs";

api.send("follow_chat", { chat_id: "a" });
call("unfollow_chat", { chat_id: "b" });
post("get_chat", { chat_id: "c" });
