import { createServer } from "node:http";
import { post } from "./livechat.js";

const CLIENT = "app";
const HOOKS = ["incoming_chat", "incoming_event", "chat_deactivated"];

async function register(port) {
  const bot = await post("/configuration/action/create_bot", { name: "Rosa", owner_client_id: CLIENT });
  const ids = [];
  for (const action of HOOKS) {
    const { id } = await post("/configuration/action/register_webhook", {
      action,
      url: `https://bot.shop.example:${port}/hook`,
      secret_key: "rosa",
      owner_client_id: CLIENT,
      type: "bot",
    });
    ids.push(id);
  }
  console.log(JSON.stringify({ bot: bot.id, hooks: ids.length }));
}

function describe({ action, payload }) {
  switch (action) {
    case "incoming_chat":
      return { chat: payload.chat.id, said: payload.chat.thread.events.map(({ text }) => text) };
    case "incoming_event":
      return { chat: payload.chat_id, inside: payload.event.recipients === "agents" };
    case "chat_deactivated":
      return { ended: payload.chat_id };
    default:
      return undefined;
  }
}

const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const body = JSON.parse(text);
  const line = body.secret_key === "rosa" ? describe(body) : undefined;
  if (line) console.log(JSON.stringify(line));
  response.end();
});
server.listen(Number(process.env.PORT ?? 8080), () => register(server.address().port));
