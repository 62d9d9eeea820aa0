export const close = () =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/deactivate_chat", {
    method: "POST",
    body: JSON.stringify({ id: "x", "": 1, "a..b": 2, "c\nd": 3, "[]": 4 }),
  });
