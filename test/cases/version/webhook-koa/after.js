const Koa = require("koa");
const app = new Koa();

app.use(async (ctx) => {
  const { action, payload } = ctx.request.body;
  if (action === "incoming_event") ctx.body = payload.event.visibility;
});
