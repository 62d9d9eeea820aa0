let res = await axios.post("https://api.livechatinc.com/v3.3/agent/action/get_chat", { chat_id });
const seen = res.data.thread.events.map((event) => event.recipients);
res = await axios.get("https://mail.example.com/outbox");
console.log(seen, res.data.thread.events[0].recipients);
