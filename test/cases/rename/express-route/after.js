import express from "express";

const app = express();
const watchers = new Set();

app.post("/v3.4/agent/action/follow_chat", (req, res) => {
  const { id: chat_id } = req.body;
  for (const watcher of watchers) watcher.send(JSON.stringify({ chat_id, recipients: "all" }));
  res.status(200).json({});
});

app.post("/v3.4/agent/action/send_event", express.json(), (req, res) => {
  if (req.body.event.visibility === "agents") res.status(403).json({ error: { type: "authorization" } });
  else res.json({ event_id: "1" });
});
