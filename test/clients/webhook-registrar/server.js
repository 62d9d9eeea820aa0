import { createServer } from "node:http";
import { ACTIONS, register } from "./hooks.js";

const metrics = { thread_closed: 0 };

const handlers = {
  incoming_chat_thread: ({ chat }) => ({ chat: chat.id, events: chat.thread.events.length }),
  incoming_event: ({ chat_id, event }) => ({ chat: chat_id, text: event.text, loud: event.recipients === "all" }),
  chat_thread_tagged: ({ chat_id, tag }) => ({ chat: chat_id, tag }),
  thread_closed: ({ chat_id }) => {
    metrics.thread_closed += 1;
    return { chat: chat_id, ...metrics };
  },
};

const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const { action, payload, secret_key } = JSON.parse(text);
  const line = secret_key === "secret" && handlers[action]?.(payload);
  if (line) console.log(JSON.stringify(line));
  response.end("ok");
});

server.listen(Number(process.env.PORT ?? 3000), async () => {
  for (const action of ACTIONS) await register(action);
});
