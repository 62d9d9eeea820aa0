import WebSocket from "ws";
import { arrived, left, opened, renamed, table } from "./rows.js";

const handlers = {
  incoming_customer: arrived,
  customer_updated: renamed,
  customer_page_updated: opened,
  customer_left: left,
};

const rtm = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const token = `Bearer ${process.env.LIVECHAT_TOKEN}`;
rtm.on("open", () => rtm.send(JSON.stringify({ request_id: "1", action: "login", payload: { token } })));
rtm.on("message", (data) => {
  const { type, action, payload } = JSON.parse(data);
  if (type !== "push" || !(action in handlers)) return;
  handlers[action](payload);
  console.log(JSON.stringify(table()));
});
