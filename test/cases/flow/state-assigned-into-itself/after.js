let settings = { base: "https://api.livechatinc.com/v3.3/agent/action" };
const set = (more) => {
  settings = Object.assign({}, settings, more);
};
set({ token: "t" });
export const follow = (chat_id) =>
  fetch(settings.base + "/follow_chat", { method: "POST", body: JSON.stringify({ id: chat_id }) });
