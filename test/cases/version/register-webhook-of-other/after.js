const call = (method, payload) =>
  fetch(`https://api.mail.example/v3.1/configuration/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

call("register_webhook", { action: "mail_opened", url: "https://bot.example/hooks" });
call("register_webhook", { action: "incoming_chat_thread", url: "https://bot.example/hooks" });

app.post("/hooks", (req, res) => res.send(req.body.kind === "mail_opened" ? "yes" : "no"));
