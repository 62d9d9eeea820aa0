const url = "https://api.livechatinc.com/v3.6/agent/action/get_license_info";

export const license = () => fetch(url, { method: "POST", body: "{}" });
