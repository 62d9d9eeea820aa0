const base = "https://api.livechatinc.com/v3.1/agent/action";
console.log(base);
export const shown = true;
