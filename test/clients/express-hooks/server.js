import express from "express";
import { post } from "./livechat.js";

const app = express();
app.use(express.json());

app.post("/newsletter", (request, response) => {
  response.json({ to: request.body.recipients });
});

app.post("/livechat", async (request, response) => {
  const { action, payload } = request.body;
  switch (action) {
    case "incoming_event":
      await onEvent(payload);
      break;
    case "thread_tagged":
      console.log(JSON.stringify({ tag: payload.tag }));
      break;
    case "chat_deactivated":
      console.log(JSON.stringify({ closed: payload.chat_id }));
  }
  response.sendStatus(200);
});

async function onEvent({ chat_id, event }) {
  console.log(JSON.stringify({ text: event.text, to: event.recipients }));
  if (!event.text.startsWith("!human")) return;
  await post("transfer_chat", { id: chat_id, target: { type: "group", ids: [4] }, force: true });
}

app.listen(Number(process.env.PORT));
