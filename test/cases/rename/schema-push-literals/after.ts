import * as v from "valibot";

const NAMES = ["user_added_to_chat", "user_removed_from_chat"] as const;
const Push = v.object({
  action: v.union([v.picklist(NAMES), v.literal("incoming_event")]),
  payload: v.record(v.string(), v.unknown()),
});

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
ws.onmessage = (message) => {
  const { action } = v.parse(Push, JSON.parse(message.data));
  if (action === "user_added_to_chat") console.log("came");
};
