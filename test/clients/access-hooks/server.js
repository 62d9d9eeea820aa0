const http = require("http");

function lineOf(body) {
  const { action, payload } = body;
  switch (action) {
    case "chat_access_granted":
    case "chat_access_revoked":
      return `others see ${payload.id} now`;
    case "customer_created":
      return `${payload.customer.name} is new`;
    case "chat_deactivated":
      return `${payload.chat_id} is closed`;
    default:
      return undefined;
  }
}

http
  .createServer((req, res) => {
    const chunks = [];
    req.on("data", (chunk) => chunks.push(chunk));
    req.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks));
      const line = lineOf(body);
      if (line) console.log(line);
      res.end();
    });
  })
  .listen(process.env.PORT);
