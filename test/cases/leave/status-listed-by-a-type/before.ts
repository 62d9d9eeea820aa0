export const set = (params: { agent_id: string; status: "accepting_chats" | "not_accepting_chats" }) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/set_routing_status", {
    method: "POST",
    body: JSON.stringify({ agent_id: params.agent_id, status: params.status }),
  });
