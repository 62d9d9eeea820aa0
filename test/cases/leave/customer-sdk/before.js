import * as CustomerSDK from "@livechat/customer-sdk";

const customerSDK = CustomerSDK.init({ licenseId: 1, clientId: "abc" });

customerSDK.on("incoming_event", (payload) => {
  const { chatId, event } = payload;
  if (event.recipients === "agents") return;
  show(chatId, event);
});

customerSDK.sendEvent({ chatId: "OU0V0P0OWT", event: { type: "message", text: "hi", recipients: "all" } });
customerSDK.deactivateChat({ chat_id: "OU0V0P0OWT" });
