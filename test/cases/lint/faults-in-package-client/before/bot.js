import ChatSDK from "@livechat/chat-sdk";
const chatSDK = new ChatSDK({ debug: true });
chatSDK.init({ access_token: "x" });
chatSDK.on("incoming_chat_thread", ({ payload }) => console.log(payload.chat.id));
chatSDK.on("incoming_event", ({ payload }) => {
  if (payload.event.recipients === "agents") return;
  chatSDK.methodFactory({ action: "send_event", payload: { chat_id: payload.chat_id, event: { type: "message", text: "hi", recipients: "all" } } });
  chatSDK.methodFactory({ action: "tag_chat_thread", payload: { chat_id: payload.chat_id, thread_id: payload.thread_id, tag: "x" } });
  chatSDK.methodFactory({ action: "assign_chat", payload: { chat_id: payload.chat_id } });
  chatSDK.methodFactory({ action: "transfer_chat", payload: { id: payload.chat_id, target: { type: "group", ids: [1] }, force: true } });
});
