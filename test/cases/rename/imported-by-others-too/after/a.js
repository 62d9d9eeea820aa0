import { first } from "./bodies.js";

fetch("https://api.livechatinc.com/v3.6/agent/action/follow_chat", { method: "POST", body: JSON.stringify(first) });
