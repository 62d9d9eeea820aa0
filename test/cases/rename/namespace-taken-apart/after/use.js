import * as api from "./api.js";

const { call: send, shop: order } = api;
send("follow_chat", { id: 1 });
order("follow_chat", { chat_id: 1 });
