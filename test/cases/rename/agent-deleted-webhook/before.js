const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  const { action, payload } = req.body;
  if (action === "agent_deleted") forget(payload.agent_id);
  res.end();
});
