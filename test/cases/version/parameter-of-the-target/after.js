const url = "https://api.livechatinc.com/v3.4/agent/action/transfer_chat";

export const transfer = (id, group) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({ id: id, target: { type: "group", ids: [group] }, ignore_requester_presence: true }),
  });
