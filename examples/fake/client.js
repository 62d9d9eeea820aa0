/** A client to test: its base is given, so that tests can point it at the fake. */
export function createClient(baseUrl, token) {
  const call = async (method, payload) => {
    const response = await fetch(`${baseUrl}/${method}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(payload),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method}: ${answer.error.message}`);
    return answer;
  };
  return {
    send: (chat_id, text) => call("send_event", { chat_id, event: { type: "message", text, visibility: "all" } }),
    close: (id) => call("deactivate_chat", { id }),
    closeAsBefore: (chat_id) => call("close_thread", { chat_id }),
  };
}
