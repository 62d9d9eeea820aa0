const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const give = (chatId, group) =>
  call("set_access", { id: chatId, resource: "chat", access: { type: "group", id: group } });
export const giveAll = (id, access) => call("set_chat_access", { resource: "chat", id: id.trim(), access: { id: access.group, type: "group" } });
