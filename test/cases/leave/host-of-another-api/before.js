const api = "https://api.livechatinc.com";
export const agents = () => fetch(api + "/v2/agents", { headers: { "X-API-Version": "2" } });
export const canned = (client) => client.create({ host: api }).list("canned-responses");
