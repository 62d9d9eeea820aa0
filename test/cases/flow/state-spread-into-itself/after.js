let state = { base: "https://api.livechatinc.com/v3.2/agent/action" };
export const set = (token) => {
  state = { ...state, token };
};
export const close = (chat_id) =>
  fetch(`${state.base}/deactivate_chat`, {
    method: "POST",
    headers: { Authorization: state.token },
    body: JSON.stringify({ chat_id }),
  });
