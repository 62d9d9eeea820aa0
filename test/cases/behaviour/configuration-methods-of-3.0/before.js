const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.0/configuration/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
export const bots = () => call("get_bot_agents", { all: true });
