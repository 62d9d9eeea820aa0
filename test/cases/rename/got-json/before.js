import got from "got";

export const away = (agent_id) =>
  got
    .post("https://api.livechatinc.com/v3.1/agent/action/update_agent", {
      json: { agent_id, routing_status: "not_accepting_chats" },
    })
    .json();
