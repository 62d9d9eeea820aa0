const url = "https://api.livechatinc.com/v3.2/agent/action/transfer_chat";

export const transfer = (id, group) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({ chat_id: id, target: { type: "group", ids: [group] }, ignore_requester_presence: true }),
  });
