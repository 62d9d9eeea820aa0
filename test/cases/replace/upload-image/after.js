const url = "https://api.livechatinc.com/v3.1/agent/action/upload_image";

export const upload = (form) => fetch(url, { method: "POST", body: form });
