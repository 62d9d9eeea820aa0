import _ from "lodash";
import rows from "./rows.js";

const BY = "last_visit.ip";
const response = await fetch("https://api.livechatinc.com/v3.5/agent/action/list_chats", { method: "POST", body: "{}" });
const { chats_summary: chats } = await response.json();
const last_visit = { ip: "10.0.0.1" };

console.log(_.sortBy(chats[0].users, BY).length, _.sortBy(rows, BY).length);
console.log(_.filter(chats[0].users, { last_visit }).length);
