const url = "https://api.livechatinc.com/v3.4/agent/action/get_chat";

app.post("/command", async (req, res) => {
  log(req.body.action);
  await queue.add(req.body.action, req.body.payload);
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id: req.body.id }) });
  res.send(await response.text());
});
