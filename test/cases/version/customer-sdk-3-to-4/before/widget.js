import * as CustomerSDK from "@livechat/customer-sdk";
import { init as start } from "@livechat/customer-sdk";
import { init } from "./shop.js";

const sdk = CustomerSDK.init({ licenseId: 1234567, clientId: "app" });
sdk.on("incoming_event", ({ chat }) => console.log(chat.id));
sdk.on("incoming_multicast", ({ content }) => console.log(content));

const { sendTicketForm, listChats } = sdk;
sendTicketForm({ filledForm: { type: "filled_form", fields: [] } });
export const chats = () => listChats({ limit: 5 });
export const send = (text) => sdk.sendEvent({ chatId: "x", event: { type: "message", text } });

export const other = start({ licenseId: 7654321, clientId: "app" });
export const shop = init({ licenseId: 1 });
shop.on("incoming_multicast", (message) => console.log(message));
