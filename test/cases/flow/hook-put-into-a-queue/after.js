app.post("/hooks", async (req, res) => {
  if (req.body.action === "incoming_event") await jobs.add("reply", req.body);
  if (req.body.action === "incoming_chat") await queue.send([{ message: req.body }]);
  res.end();
});
