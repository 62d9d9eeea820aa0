import { createMomentsSDK } from "@livechat/moments-sdk";

createMomentsSDK({ title: "Shop" }).then((momentsSDK) => {
  momentsSDK.sendSystemMessage({ text: "The cart is full", recipients: "agents" });
  momentsSDK.setAttributes({ chat_id: "1" });
});
