import * as v from "valibot";

const NAMES = ["chat_user_added", "chat_user_removed"] as const;
const Push = v.object({
  action: v.union([v.picklist(NAMES), v.literal("incoming_event")]),
  payload: v.record(v.string(), v.unknown()),
});

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
ws.onmessage = (message) => {
  const { action } = v.parse(Push, JSON.parse(message.data));
  if (action === "chat_user_added") console.log("came");
};
