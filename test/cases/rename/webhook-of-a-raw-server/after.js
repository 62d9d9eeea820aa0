const http = require("http");

http
  .createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
      const hook = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      if (hook.action === "incoming_chat") console.log(hook.payload.chat.users[0].visit);
      response.end();
    });
  })
  .listen(80);
