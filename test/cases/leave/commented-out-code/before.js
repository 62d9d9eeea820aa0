const base = "https://api.livechatinc.com/v3.6/agent/action";
// const base = "https://api.livechatinc.com/v3.1/agent/action";

export const close = (id) =>
  fetch(`${base}/deactivate_chat`, {
    method: "POST",
    // body: JSON.stringify({ chat_id: id }),
    body: JSON.stringify({ id, ignore_requester_presence: true }),
  });
