const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  switch (req.body.action) {
    case "incoming_chat_thread":
      return res.send(on.incoming_chat_thread());
    case "thread_closed":
      return res.send(on.thread_closed());
    case "access_granted":
      return res.send(on.access_granted());
    case "access_revoked":
      return res.send(on.access_revoked());
    case "chat_user_added":
      return res.send(on.chat_user_added());
    case "chat_user_removed":
      return res.send(on.chat_user_removed());
    case "chat_thread_properties_updated":
      return res.send(on.chat_thread_properties_updated());
    case "chat_thread_properties_deleted":
      return res.send(on.chat_thread_properties_deleted());
    case "chat_thread_tagged":
      return res.send(on.chat_thread_tagged());
    case "chat_thread_untagged":
      return res.send(on.chat_thread_untagged());
    case "agent_status_changed":
      return res.send(on.agent_status_changed());
  }
});
