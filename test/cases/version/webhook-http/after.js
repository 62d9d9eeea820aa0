require("http")
  .createServer((req, res) => {
    let text = "";
    req.on("data", (chunk) => (text += chunk));
    req.on("end", () => {
      const { action, payload } = JSON.parse(text);
      if (action === "incoming_event") console.log(payload.event.recipients);
      res.end();
    });
  })
  .listen(80);
