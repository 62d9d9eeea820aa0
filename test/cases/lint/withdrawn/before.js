const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("follow_customer", { id: "x" });
call("unfollow_customer", { id: "x" });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "customer_unfollowed") forget(payload.id);
};
