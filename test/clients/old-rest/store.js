exports.reduce = function reduce(state, { type, payload }) {
  switch (type) {
    case "incoming_event":
      return { ...state, events: [...state.events, payload] };
    case "incoming_chat_thread":
    case "thread_closed":
      return { ...state, open: type !== "thread_closed" };
    default:
      return state;
  }
};
