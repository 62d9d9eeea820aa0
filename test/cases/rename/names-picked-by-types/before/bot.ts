import type { Closed, PayloadOf, Push } from "./pushes";

const isClosed = (push: Push): push is Closed => push.action === "thread_closed";
const greet = ({ user }: PayloadOf<"chat_user_added">) => console.log(user.id);

function label(action: "thread_closed" | "chat_user_added") {
  return action.toUpperCase();
}

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
ws.onmessage = ({ data }: MessageEvent<string>) => {
  const push: Push = JSON.parse(data);
  if (isClosed(push)) console.log(push.payload.chat_id);
  else if (push.action === "chat_user_added") greet(push.payload);
  console.log(label(push.action));
};
