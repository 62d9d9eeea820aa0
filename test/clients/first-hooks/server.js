const http = require("http");

function handle(body) {
  if (body.action === "incoming_event") console.log(`${body.data.chat_id}: ${body.data.event.text}`);
  if (body.action === "thread_closed") console.log(`${body.data.chat_id} is closed`);
}

http
  .createServer((req, res) => {
    let data = "";
    req.on("data", (chunk) => (data += chunk));
    req.on("end", () => {
      handle(JSON.parse(data));
      res.end();
    });
  })
  .listen(process.env.PORT);
