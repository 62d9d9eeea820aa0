const express = require("express");
const app = express();

app.post("/agent/action", (req, res) => res.json({ close_thread: req.body.chat_id }));
app.get("/close_thread/:chat_id", (req, res) => res.json({ recipients: "all", chat_id: req.params.chat_id }));
