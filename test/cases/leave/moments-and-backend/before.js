import { createMomentsSdk } from "@livechat/moments-sdk";

const sdk = await createMomentsSdk({ title: "Order" });
await sdk.sendMessage({ text: "ordered", recipients: "agents" });
await fetch("/v3.1/orders/follow_chat", { method: "POST", body: JSON.stringify({ chat_id: sdk.chat.id }) });
