import nock from "nock";
import { follow } from "./client.js";

test("follows", async () => {
  nock("https://api.livechatinc.com").post("/v3.2/agent/action/follow_chat", { chat_id: "a" }).reply(200, {});
  await follow("a");
});
