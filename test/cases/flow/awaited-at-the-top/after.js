const response = await (await fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", {
  method: "POST",
  body: JSON.stringify({ chat_id: "1" }),
})).json();

console.log(response.users[0].visit.ip);
