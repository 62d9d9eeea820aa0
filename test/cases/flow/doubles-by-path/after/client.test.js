import MockAdapter from "axios-mock-adapter";
import { close, http } from "./client.js";

const mock = new MockAdapter(http);
test("closes", async () => {
  mock.onPost("/close_thread", { chat_id: "a" }).reply(200, {});
  await close("a");
});
