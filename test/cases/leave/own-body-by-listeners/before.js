const listeners = [];
const on = (name, listener) => listeners.push({ name, listener });
app.post("/mail", (req, res) => {
  const { action, payload } = req.body;
  for (const { name, listener } of listeners) if (name === action) listener(payload);
  res.end();
});
on("mail_sent", ({ event }) => show(event.recipients));
app.post("/queue", (req, res) => {
  if (req.body.action === "mail_stopped") show(req.body.payload.event.recipients);
  res.end();
});
