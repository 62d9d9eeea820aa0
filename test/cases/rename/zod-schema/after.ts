import { z } from "zod";

const Push = z.object({
  action: z.string(),
  payload: z.object({ event: z.object({ id: z.string(), visibility: z.enum(["all", "agents"]) }) }),
});

const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const push = Push.parse(JSON.parse(data));
  if (push.action === "incoming_event") console.log(push.payload.event.visibility);
};
