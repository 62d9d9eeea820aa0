import { on } from "node:events";
import WebSocket from "ws";

export async function* messages() {
  const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
  for await (const [text] of on(socket, "message")) {
    yield JSON.parse(text);
  }
}
