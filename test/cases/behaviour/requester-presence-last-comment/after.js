const base = "https://api.livechatinc.com/v3.4/agent/action";

export const close = (id) =>
  fetch(`${base}/deactivate_chat`, {
    method: "POST",
    body: JSON.stringify({
      id, // of the chat
      ignore_requester_presence: true,
    }),
  });
export const closeOther = (id) =>
  fetch(`${base}/deactivate_chat`, { method: "POST", body: JSON.stringify({ id, ignore_requester_presence: true /* see https://example.com */ }) });
