// Stands in for express: routes, JSON bodies and answers.
"use strict";
// eslint-disable-next-line @typescript-eslint/no-require-imports -- CommonJS clients need it
const http = require("node:http");

function express() {
  const routes = [];
  const add =
    (method) =>
    (path, ...handlers) => {
      const form = new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
      routes.push({ method, form, handler: handlers.at(-1) });
      return app;
    };
  const app = {
    use: () => app,
    get: add("GET"),
    post: add("POST"),
    listen: (port, done) => http.createServer(serve).listen(port, done),
  };

  async function serve(message, answer) {
    let text = "";
    for await (const chunk of message) text += chunk;
    const path = message.url.split("?")[0];
    const route = routes.find(({ method, form }) => method === message.method && form.test(path));
    const response = {
      status: (code) => ((answer.statusCode = code), response),
      sendStatus: (code) => response.status(code).end(),
      json: (value) => answer.end(JSON.stringify(value)),
      send: (value) => answer.end(String(value)),
      end: () => answer.end(),
    };
    if (!route) return response.sendStatus(404);
    const params = route.form.exec(path).groups ?? {};
    await route.handler({ params, body: text ? JSON.parse(text) : {}, headers: message.headers }, response);
  }
  return app;
}
express.json = () => undefined;

module.exports = express;
module.exports.default = express;
