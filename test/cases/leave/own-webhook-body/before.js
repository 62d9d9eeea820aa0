const express = require("express");
const app = express();
const HELP = "https://developers.livechat.com/docs/messaging/agent-chat-api";

app.post("/deploy", express.json(), (req, res) => {
  if (req.body.action === "deploy_started") start(req.body.license_id, req.body.data.recipients, HELP);
  res.end();
});
