import nock from "nock";
import { follow } from "./client.js";

test("follows", async () => {
  nock("https://api.livechatinc.com").post("/v3.3/agent/action/follow_chat", { id: "a" }).reply(200, {});
  await follow("a");
});
