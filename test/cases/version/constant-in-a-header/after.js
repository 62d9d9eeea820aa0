const VERSION = "3.5";
const headers = { "User-Agent": `bot/${VERSION}` };

export const read = (chat_id) =>
  fetch(`https://api.livechatinc.com/v${VERSION}/agent/action/get_chat`, { method: "POST", headers, body: JSON.stringify({ chat_id }) });
