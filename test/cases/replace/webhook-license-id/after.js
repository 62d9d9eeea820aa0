const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  if (req.body.action === "incoming_chat") start(req.body.license_id, req.body.payload.chat.id);
  res.end();
});
