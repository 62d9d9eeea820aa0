const BASE = "https://api.livechatinc.com/v3.3/agent/action";
async function post(method: string, body: unknown) {
  const response = await fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });
  return response.json();
}
export const follow = (request: { id: string }) => post("follow_chat", request);
export const close = (body: { id: string }) => post("deactivate_chat", body);
