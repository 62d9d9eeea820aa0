import _ from "lodash";
import { sortBy, map } from "lodash-es";
import rows from "./rows.js";

const response = await fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", { method: "POST", body: "{}" });
const { chats_summary: chats } = await response.json();
const [{ users }] = chats;

console.log(_.map(users, "visit.ip"), map(chats, "users[0].visit"), _.groupBy(users, "visit.ip"));
console.log(sortBy(users, ["name", "visit.ip"]), _.keyBy(users, "visit.ip"));
console.log(_.find(users, ["visit.ip", "last_visit"]), _.filter(users, { visit: { ip: "last_visit" } }));
console.log(_.sortBy(rows, "last_visit"), _.filter(rows, { last_visit: 1 }), _.filter(users, (user) => user.present));
