const url = "https://api.livechatinc.com/v3.1/configuration/action/list_webhooks";

export const mine = async () =>
  (await (await fetch(url, { method: "POST", body: "{}" })).json()).filter(({ url }) => url.includes("bot"));
