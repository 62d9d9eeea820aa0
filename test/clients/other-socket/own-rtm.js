const handlers = {
  incoming_chat_thread: (payload) => `thread ${payload.chat_id}`,
  thread_closed: (payload) => `closed ${payload.chat_id}`,
};

export const url = "wss://chat.example/v1/agent/rtm/ws";

/** What our own socket would deliver. */
export const deliver = ({ action, payload }) => handlers[action](payload);

export const close = (chat_id) => JSON.stringify({ action: "close_thread", payload: { chat_id } });
