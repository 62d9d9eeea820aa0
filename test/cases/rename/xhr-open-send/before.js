function follow(chatId) {
  var xhr = new XMLHttpRequest();
  xhr.open("POST", "https://api.livechatinc.com/v3.2/agent/action/follow_chat");
  xhr.setRequestHeader("Content-Type", "application/json");
  xhr.send(JSON.stringify({ chat_id: chatId }));
}
