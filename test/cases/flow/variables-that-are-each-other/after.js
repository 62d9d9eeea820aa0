let pending = { id: "a" };
let saved = { id: "b" };
export function swap() {
  pending = saved;
  saved = pending;
}
const post = (name, body) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/" + name, { method: "POST", body: JSON.stringify(body) });
export const first = () => post("follow_chat", pending);
export const second = () => post("unfollow_chat", saved);
