import got from "got";

export const away = (agent_id) =>
  got
    .post("https://api.livechatinc.com/v3.2/agent/action/set_routing_status", {
      json: { agent_id, status: "not_accepting_chats" },
    })
    .json();
