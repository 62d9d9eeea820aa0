import { call, close } from "./chats.js";

test("says where", async () => {
  await close("c");
  await call("follow_chat", { chat_id: "c" });
  expect(fetch.mock.calls[0][0]).toBe("https://api.livechatinc.com/v3.1/agent/action/close_thread");
  expect(fetch.mock.calls[1][0]).toBe("https://api.livechatinc.com/v3.1/agent/action/follow_chat");
});
