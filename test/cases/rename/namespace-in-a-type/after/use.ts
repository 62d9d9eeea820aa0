import { lc } from "./api";
const ask: lc.Ask = { id: "K" };
lc.follow(ask);
