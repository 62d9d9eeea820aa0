const base = "https://api.livechatinc.com/v3.6/agent/action";
export const post = (name: string, body: unknown) => fetch(`${base}/${name}`, { method: "POST", body: JSON.stringify(body) }).then((r) => r.json());
