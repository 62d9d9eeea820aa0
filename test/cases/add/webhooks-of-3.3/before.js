const express = require("express");
const app = express();

app.post("/livechat", express.json(), (req, res) => {
  switch (req.body.action) {
    case "incoming_chat":
      open(req.body.payload.chat.id);
      break;
    case "customer_session_fields_updated":
      save(req.body.payload);
      break;
    case "chat_transferred":
      move(req.body.payload);
  }
  res.end();
});
