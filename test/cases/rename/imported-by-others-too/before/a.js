import { first } from "./bodies.js";

fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify(first) });
