const template = "https://api.livechatinc.com/v{version}/{area}/action/{method}";
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

export const close = (chat_id) =>
  fetch(fill(template, { version: "3.1", area: "agent", method: "close_thread" }), {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
