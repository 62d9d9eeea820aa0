function follow(chatId) {
  var xhr = new XMLHttpRequest();
  xhr.open("POST", "https://api.livechatinc.com/v3.3/agent/action/follow_chat");
  xhr.setRequestHeader("Content-Type", "application/json");
  xhr.send(JSON.stringify({ id: chatId }));
}
