const express = require("express");
const app = express();

app.get("/customers/:id", async (req, res) => {
  const response = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_customer", {
    method: "POST",
    body: JSON.stringify({ id: req.params.id }),
  });
  res.json(await response.json());
});
