export const list = () =>
  fetch("https://api.livechatinc.com/v3.1/configuration/action/list_bots", { method: "POST", body: "{}" });
