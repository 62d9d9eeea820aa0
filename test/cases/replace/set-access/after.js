const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const give = (chatId, group) =>
  call("transfer_chat", { id: chatId, target: { type: "group", ids: [group] }, ignore_agents_availability: true, ignore_requester_presence: true });
export const giveAll = (id, access) => call("transfer_chat", { id: id.trim(), target: { ids: [access.group], type: "group" }, ignore_agents_availability: true, ignore_requester_presence: true });
