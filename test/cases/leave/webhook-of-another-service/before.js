app.post("/github", (req, res) => {
  const { action, pull_request } = req.body;
  if (action === "closed") close(pull_request.number);
  if (action === "opened") open(pull_request.number);
  res.end();
});
