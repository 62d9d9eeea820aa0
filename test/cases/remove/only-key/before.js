const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const first = () => fetch(url, { method: "POST", body: JSON.stringify({ pagination: { page: 1 } }) });
