const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const any = (id, resource, group) => call("set_access", { id, resource, access: { type: "group", id: group } });
export const given = (id, access) => call("transfer_chat", { id, target: access, ignore_agents_availability: true, ignore_requester_presence: true });
export async function customer(id, group) {
}
