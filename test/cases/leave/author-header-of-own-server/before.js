app.post("/relay", (req, res) => {
  if (req.get("X-Author-Id") || req.headers["x-author-id"] === "none") res.status(403);
});
fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", { method: "POST", body: "{}" });
