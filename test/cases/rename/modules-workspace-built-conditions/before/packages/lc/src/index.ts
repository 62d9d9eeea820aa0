const BASE = "https://api.livechatinc.com/v3.1/agent/action";
async function post(method: string, body: unknown) {
  const response = await fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });
  return response.json();
}
export const follow = (request: { chat_id: string }) => post("follow_chat", request);
export const close = (body: { chat_id: string }) => post("close_thread", body);
