interface Ask { chat_id: string }
function ask(body: Ask) {
  return fetch("https://rival.test/follow_chat", { method: "POST", body: JSON.stringify(body) });
}
