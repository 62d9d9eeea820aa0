const base = "https://api.livechatinc.com/v3.6/agent/action";

export function close(id) {
  const options = {
    // chatshift-ignore-next-line agent-chat/3.4: nothing here answers to it
    method: "POST",
    body: JSON.stringify({ id, nonsense: true }),
  };
  return fetch(`${base}/deactivate_chat`, options);
}
