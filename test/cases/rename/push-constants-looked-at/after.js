const PUSHES = { ADDED: "user_added_to_chat", REMOVED: "user_removed_from_chat" };
const handlers = new Map();
handlers.set(PUSHES.ADDED, (payload) => console.log("came", payload.chat_id));
handlers.set(PUSHES.REMOVED, (payload) => console.log("left", payload.user_id));
console.info("listening for", Object.values(PUSHES));

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  handlers.get(action)?.(payload);
};
