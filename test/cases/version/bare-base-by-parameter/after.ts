export function createClient({ baseUrl, token }: { baseUrl: string; token: string }) {
  const post = async (method: string, payload: object) => {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(`${baseUrl}/${method}`, { method: "POST", headers, body: JSON.stringify(payload) });
    return response.json();
  };
  return { close: (chat_id: string) => post("close_thread", { chat_id }), ping: () => post("status", {}) };
}
