const call = async (api, method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.2/${api}/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return response.json();
};

const event = (text) => ({ type: "message", text, recipients: "all" });

export async function answer(chat_id) {
  await call("agent", "send_event", { chat_id, event: { type: "message", text: "Hi", recipients: "agents" } });
  await call("agent", "deactivate_chat", { chat_id });
}

export async function ask(chat_id) {
  await call("customer", "send_event", { chat_id, event: event("Hello?") });
  await call("customer", "deactivate_chat", { chat_id });
}
