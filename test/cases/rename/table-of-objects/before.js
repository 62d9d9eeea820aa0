const REQUESTS = {
  follow: { action: "follow_chat", payload: { chat_id: "a" } },
  read: { action: "get_chat", payload: { chat_id: "a" } },
};
const run = ({ action, payload }) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${action}`, { method: "POST", body: JSON.stringify(payload) });

run(REQUESTS.follow);
run(REQUESTS.read);
