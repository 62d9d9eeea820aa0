import * as api from "./api.js";

const { post } = api;
const { post: send } = await import("./api.js");

await post("deactivate_chat", { chat_id: "1" });
await send("deactivate_chat", { chat_id: "1" });
await import("./api.js").then(({ post }) => post("deactivate_chat", { chat_id: "1" }));
await import("./api.js").then((module) => module.default.post("deactivate_chat", { chat_id: "1" }));

const bus = { post: (name, value) => console.log(name, value) };
{
  const { post } = bus;
  post("close_thread", { chat_id: "1" });
}
