const VERSION = "3.5";
const url = `https://api.livechatinc.com/v${VERSION}/agent/action/get_chat`;

console.log(`speaking ${VERSION}`);
export const read = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
