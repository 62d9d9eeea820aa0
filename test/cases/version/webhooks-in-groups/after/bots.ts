export const list = () =>
  fetch("https://api.livechatinc.com/v3.6/configuration/action/list_bots", { method: "POST", body: "{}" });
