const base = "https://api.livechatinc.com/v3.3/agent/action";

export const close = (id) =>
  fetch(`${base}/deactivate_chat`, {
    method: "POST",
    body: JSON.stringify({
      id, // of the chat
    }),
  });
export const closeOther = (id) =>
  fetch(`${base}/deactivate_chat`, { method: "POST", body: JSON.stringify({ id /* see https://example.com */ }) });
