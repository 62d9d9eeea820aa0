const http = require("http");
const handle = require("./handle");

http
  .createServer((req, res) => {
    const chunks = [];
    req.on("data", (chunk) => chunks.push(chunk));
    req.on("end", () => {
      const line = handle(JSON.parse(Buffer.concat(chunks)));
      if (line) console.log(JSON.stringify(line));
      res.end();
    });
  })
  .listen(process.env.PORT);
