console.log("Requests go to https://api.livechatinc.com/vX/agent/action/close_thread");
export const help = { title: "API", text: "https://api.livechatinc.com/v{version}/agent/action is the base." };
