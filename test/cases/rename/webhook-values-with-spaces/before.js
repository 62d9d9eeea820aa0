const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  if (req.body.action === "agent_status_changed" && req.body.payload.status === "accepting chats") hello();
  res.end();
});
