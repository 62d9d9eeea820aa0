export const call = (name, payload) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) });
export const shop = (name, payload) =>
  fetch("https://shop.test/" + name, { method: "POST", body: JSON.stringify(payload) });
