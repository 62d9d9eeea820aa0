const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  if (req.body.action === "incoming_event") answer(req.body.payload.chat_id);
  res.end();
});
