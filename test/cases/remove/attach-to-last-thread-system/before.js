const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const note = (chat_id, text) =>
  call("send_event", {
    chat_id,
    event: { type: "system_message", system_message_type: "note", text, recipients: "all" },
    attach_to_last_thread: true,
  });
export const any = (chat_id, event) => call("send_event", { chat_id, event, attach_to_last_thread: true });
