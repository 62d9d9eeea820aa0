const express = require("express");
const app = express();

app.post("/hooks", express.json(), (req, res) => {
  const { action, payload } = req.body;
  if (action === "customer_created") greet(payload.customer.name, payload.customer.email);
  res.end();
});
