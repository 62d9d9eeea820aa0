const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  if (req.body.action === "routing_status_set" && req.body.payload.status === "accepting chats") hello();
  res.end();
});
