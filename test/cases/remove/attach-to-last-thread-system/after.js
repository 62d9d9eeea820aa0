const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.4/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const note = (chat_id, text) =>
  // TODO(chatshift): The sender of an event… [explain agent-chat/3.4/send-event-needs-chat-user]
  call("send_event", {
    chat_id,
    event: { type: "system_message", system_message_type: "note", text, visibility: "all" },
    // TODO(chatshift): `attach_to_last_thre… [explain agent-chat/3.4/attach-to-last-thread-removed]
    attach_to_last_thread: true,
  });
// TODO(chatshift): Changed in it: `recipients` → `visibility`. What… [explain agent-chat/leaves]
// TODO(chatshift): `attach_to_last_thread`… [explain agent-chat/3.4/attach-to-last-thread-removed]
export const any = (chat_id, event) => call("send_event", { chat_id, event, attach_to_last_thread: true });
