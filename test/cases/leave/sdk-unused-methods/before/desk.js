import ChatSDK from "@livechat/chat-sdk";

const sdk = new ChatSDK({ debug: false, apiVersion: "3.4" });
const store = { methodFactory: (request) => request };

sdk.init({ access_token: "x" });
sdk.on("ready", () => sdk.getAgentDetails().then((me) => console.log(me.id)));
store.methodFactory({ action: "send_event", payload: { chat_id: "a", event: { recipients: "all" } } });
sdk.destroy();
