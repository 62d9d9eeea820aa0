import { init } from "@livechat/customer-sdk";

const sdk = init({ licenseId: 1234567, clientId: "app" });
const EVENT = "incoming_multicast";
sdk.on(EVENT, (message) => console.log(message));

export async function reopen(chatId: string): Promise<void> {
  await sdk.activateChat({ chat: { id: chatId } });
  await sdk.updateChatProperties({ chatId, properties: { shop: { open: "yes" } } });
  await sdk.deleteChatProperties({ chatId, properties: { shop: ["open"] } });
  await sdk.deactivateChat({ chatId });
}
