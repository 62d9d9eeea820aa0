import * as api from "./api.js";

const { post } = api;
const { post: send } = await import("./api.js");

await post("close_thread", { chat_id: "1" });
await send("close_thread", { chat_id: "1" });
await import("./api.js").then(({ post }) => post("close_thread", { chat_id: "1" }));
await import("./api.js").then((module) => module.default.post("close_thread", { chat_id: "1" }));

const bus = { post: (name, value) => console.log(name, value) };
{
  const { post } = bus;
  post("close_thread", { chat_id: "1" });
}
