const url = "https://api.livechatinc.com/v3.6/agent/action/transfer_chat";

export const transfer = (id, group) =>
  fetch(url, { method: "POST", body: JSON.stringify({ id, target: { type: "group", ids: [group] } }) });
