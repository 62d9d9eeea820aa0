import ChatSDK from "@livechat/chat-sdk";

const sdk = new ChatSDK({ apiVersion: "3.4" });

export const say = (chat_id, text) =>
  sdk.methodFactory({ action: "send_event", payload: { chat_id, event: { type: "message", text, visibility: "all" } } });
sdk.on("incoming_event", ({ payload }) => console.log(payload.event.visibility));
