export function reducer(state = { chat: undefined }, action) {
  switch (action.type) {
    case "loaded":
      return { ...state, chat: action.chat, previous: state };
    default:
      return state;
  }
}
export async function load(dispatch, chat_id) {
  const answer = await fetch("https://api.livechatinc.com/v3.4/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
  const chat = await answer.json();
  dispatch({ type: "loaded", chat });
  return reducer(undefined, { type: "loaded", chat }).chat.thread.events[0].visibility;
}
