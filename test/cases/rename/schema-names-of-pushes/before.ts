import { z } from "zod";

const Event = z.object({ id: z.string(), recipients: z.enum(["all", "agents"]).optional() }).passthrough();
const Push = z.discriminatedUnion("action", [
  z.object({ action: z.literal("incoming_event"), payload: z.object({ chat_id: z.string(), event: Event }) }),
  z.object({ action: z.literal("own_mail"), payload: z.object({ recipients: z.array(z.string()) }) }),
]);
type Event = z.infer<typeof Event>;

function show(event: Event): string {
  return `${event.id} ${event.recipients}`;
}

const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { success, data: push } = Push.safeParse(JSON.parse(data));
  if (!success) return;
  if (push.action === "incoming_event") console.log(show(push.payload.event));
};
