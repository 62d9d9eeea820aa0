import { counter } from "prom-client";
import { pad } from "left-pad";

const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const counts = new Map();
const last = {};

socket.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  counts.set(action, (counts.get(action) ?? 0) + 1);
  last[action] = Date.now();
  counter.inc(action);
  console.log(pad(action), action.toUpperCase(), last[action]);
};
