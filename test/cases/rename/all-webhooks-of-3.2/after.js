const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  switch (req.body.action) {
    case "incoming_chat":
      return res.send(on.incoming_chat_thread());
    case "chat_deactivated":
      return res.send(on.thread_closed());
    case "chat_access_granted":
      return res.send(on.access_granted());
    case "chat_access_revoked":
      return res.send(on.access_revoked());
    case "user_added_to_chat":
      return res.send(on.chat_user_added());
    case "user_removed_from_chat":
      return res.send(on.chat_user_removed());
    case "thread_properties_updated":
      return res.send(on.chat_thread_properties_updated());
    case "thread_properties_deleted":
      return res.send(on.chat_thread_properties_deleted());
    case "thread_tagged":
      return res.send(on.chat_thread_tagged());
    case "thread_untagged":
      return res.send(on.chat_thread_untagged());
    case "routing_status_set":
      return res.send(on.agent_status_changed());
  }
});
