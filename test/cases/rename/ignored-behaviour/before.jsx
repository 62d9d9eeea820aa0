export function close(chat_id) {
  // chatshift-ignore-next-line agent-chat/3.4: we look at it later
  return fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: JSON.stringify({ chat_id }) });
}

export const Button = ({ id }) => (
  <div>
    {/* chatshift-ignore-next-line agent-chat/3.4: we look at it later */}
    <button onClick={() => fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: JSON.stringify({ chat_id: id }) })}>
      close
    </button>
  </div>
);
