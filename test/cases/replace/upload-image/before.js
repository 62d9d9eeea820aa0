const url = "https://api.livechatinc.com/v3.0/agent/action/upload_image";

export const upload = (form) => fetch(url, { method: "POST", body: form });
