import config from "./livechat.yaml";

const { host, version, method } = config.livechat;
export const follow = (chat_id) =>
  fetch(`https://${host}/v${version}/agent/action/${method}`, { method: "POST", body: JSON.stringify({ chat_id }) });
