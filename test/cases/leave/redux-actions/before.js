export const incomingEvent = (event) => ({ type: "incoming_event", payload: { event } });
export const threadClosed = (chat_id) => ({ type: "thread_closed", payload: { chat_id } });

export function chats(state = {}, action) {
  switch (action.type) {
    case "incoming_chat_thread":
      return { ...state, [action.payload.chat_id]: [] };
    case "thread_closed":
      return { ...state, [action.payload.chat_id]: undefined };
    default:
      return state;
  }
}
