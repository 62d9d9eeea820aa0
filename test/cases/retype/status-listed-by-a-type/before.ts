type Status = "accepting chats" | "not accepting chats" | "offline";
interface Params {
  agent_id: string;
  status: Status;
}
export const set = (params: Params) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/set_routing_status", {
    method: "POST",
    body: JSON.stringify({ agent_id: params.agent_id, status: params.status }),
  });
