app.post("/hooks", (req, res) => {
  switch (req.body.action) {
    case "chat_deactivated":
      archive(req.body.payload.chat_id);
      break;
    case "chat_closed":
      archive(req.body.payload.chat_id);
      break;
    case "incoming_typing_indicator":
      blink(req.body.payload.chat_id);
      break;
  }
  res.sendStatus(200);
});
