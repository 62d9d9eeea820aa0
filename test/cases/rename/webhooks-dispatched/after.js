import EventEmitter from "node:events";
import camelCase from "lodash/camelCase.js";

const register = (action) =>
  fetch("https://api.livechatinc.com/v3.2/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ url: "https://bot.example/hook", action, secret_key: "s" }),
  });
await register("chat_deactivated");

const bus = new EventEmitter();
bus.on("chat_deactivated", (payload) => console.log(payload.chat_id));
app.post("/bus", (req, res) => res.send(bus.emit(req.body.action, req.body.payload)));

class Hooks {
  handle({ action, payload }) {
    return this[action]?.(payload);
  }

  chat_deactivated(payload) {
    console.log(payload.chat_id);
  }
}
const hooks = new Hooks();
app.post("/hooks", (req, res) => res.send(hooks.handle(req.body)));

const handlers = { threadClosed: (payload) => console.log(payload.chat_id) };
app.post("/camel", (req, res) => res.send(handlers[camelCase(req.body.action)](req.body.payload)));
