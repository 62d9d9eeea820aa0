function call(base, method, payload) {
  return fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(payload) });
}
const livechat = call.bind(null, "https://api.livechatinc.com/v3.3/agent/action");
const follow = livechat.bind(undefined, "follow_chat");
const curried = (method) => (payload) => livechat(method, payload);

livechat("unfollow_chat", { id: "a" });
follow({ chat_id: "b" });
curried("deactivate_chat")({ id: "c" });
