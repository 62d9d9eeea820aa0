import { attach } from "rtm-kit";

const socket = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
attach(socket);

const other = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
attach({ emit: other.send });
