const express = require("express");
const app = express();

app.post("/livechat", express.json(), ({ body }, res) => {
  if (body.action === "incoming_event") show(body.requester, body.payload.chat_id);
  res.end();
});
