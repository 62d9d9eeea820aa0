import * as CustomerSDK from "@livechat/customer-sdk";

const sdk = CustomerSDK.init({ licenseId: 1, clientId: "x" });

sdk.on("incoming_event", ({ chat, event }) => event.recipients === "all" && show(chat.id, event));
sdk.on("thread_closed", ({ chat_id }) => close(chat_id));
export const say = (chat_id, text) => sdk.sendEvent({ chat_id, event: { type: "message", text, recipients: "all" } });
