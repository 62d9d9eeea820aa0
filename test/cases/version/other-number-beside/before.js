const VERSION = "3.5";
const packageVersion = "3.5";
const url = `https://api.livechatinc.com/v${VERSION}/agent/action/get_chat`;

console.log(`bot ${packageVersion}, API v3.5`);
export const read = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
export const page = "https://example.com/v3.5/help";
