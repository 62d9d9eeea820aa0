import nock from "nock";
import { answerOf } from "fixtures";

const api = nock("https://api.livechatinc.com");

api.post("/v3.4/agent/action/follow_chat", { id: "a" }).reply(200, {});
nock("https://api.livechatinc.com")
  .post("/v3.4/agent/action/get_chat")
  .times(2)
  .reply(200, { id: "a", note: "mine", thread: { events: [{ id: "e", visibility: "all" }] } });
api.post("/v3.3/agent/action/get_chat", (body) => body.chat_id === "b").reply(200, answerOf("b"));
api.post("/v3.4/agent/action/get_chat").reply(200, answerOf("c"));
