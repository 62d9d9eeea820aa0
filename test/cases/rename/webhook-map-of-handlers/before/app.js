const express = require("express");
const { handlers } = require("./handlers");

const app = express();
app.post("/livechat", express.json(), (req, res) => {
  const handle = handlers[req.body.action];
  if (handle) handle(req.body.payload);
  res.end();
});
