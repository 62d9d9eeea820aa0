import { lc } from "./api";
const ask: lc.Ask = { chat_id: "K" };
lc.follow(ask);
