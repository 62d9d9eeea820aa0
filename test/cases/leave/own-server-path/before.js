const app = require("express")();

app.post("/close_thread", (request, response) => response.json({ closed: request.body.chat_id }));
module.exports = { app, close: (chat_id) => fetch("/close_thread", { method: "POST", body: JSON.stringify({ chat_id }) }) };
