function send(name, payload) {
  return fetch("https://api.livechatinc.com/v3.3/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) });
}
send("follow_chat", { id: 1 });
