const express = require("express");
const app = express();

app.post("/livechat", express.json(), (req, res) => {
  if (req.body.action === "incoming_event") answer(req.body.payload.event.visibility, req.body.license_id);
  else if (req.body.action === "chat_access_updated") grant(req.body.payload.id);
  res.end();
});

app.post("/own", (req, res) => {
  save(req.body.license_id, req.body.payload.event.recipients);
  res.end();
});
