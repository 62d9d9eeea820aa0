function send(name, payload) {
  return fetch("https://rival.test/" + name, { method: "POST", body: JSON.stringify(payload) });
}
send("follow_chat", { chat_id: 1 });
