import type { Closed, PayloadOf, Push } from "./pushes";

const isClosed = (push: Push): push is Closed => push.action === "chat_deactivated";
const greet = ({ user }: PayloadOf<"user_added_to_chat">) => console.log(user.id);

function label(action: "chat_deactivated" | "user_added_to_chat") {
  return action.toUpperCase();
}

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
ws.onmessage = ({ data }: MessageEvent<string>) => {
  const push: Push = JSON.parse(data);
  if (isClosed(push)) console.log(push.payload.chat_id);
  else if (push.action === "user_added_to_chat") greet(push.payload);
  console.log(label(push.action));
};
