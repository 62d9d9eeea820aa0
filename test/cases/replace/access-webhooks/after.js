const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  if (["chat_access_updated"].includes(req.body.action)) refresh(req.body.payload.id);
  res.end();
});
