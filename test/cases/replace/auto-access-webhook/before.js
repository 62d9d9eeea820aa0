const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  if (req.body.action === "auto_access_added") refresh();
  res.end();
});
