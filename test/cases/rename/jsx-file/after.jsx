export function Follow({ chat_id }) {
  const follow = () =>
    fetch("https://api.livechatinc.com/v3.3/agent/action/follow_chat", {
      method: "POST",
      body: JSON.stringify({ id: chat_id }),
    });
  return <button onClick={follow} title="follow_chat chat_id">chat_id {chat_id}</button>;
}
