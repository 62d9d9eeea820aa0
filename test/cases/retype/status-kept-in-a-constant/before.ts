const ON = "accepting chats";
const STATUS = { off: "not accepting chats" };
const url = "https://api.livechatinc.com/v3.1/agent/action/update_agent";
const post = (body: object) => fetch(url, { method: "POST", body: JSON.stringify(body) });

export const on = (agent_id: string) => post({ agent_id, routing_status: ON });
export const off = (agent_id: string) => post({ agent_id, routing_status: STATUS.off });
export const cast = (agent_id: string) => post({ agent_id, routing_status: "accepting chats" as const });
export const either = (agent_id: string, is: boolean) =>
  post({ agent_id, routing_status: is ? "accepting chats" : "offline" });
export const given = (agent_id: string, routing_status = "not accepting chats") => post({ agent_id, routing_status });
