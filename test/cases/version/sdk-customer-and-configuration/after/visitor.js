import { Configuration, Customer, Webhooks } from "@livechat/lc-sdk-js";

const web = new Customer.Web(1, "id", () => ({}));
const rtm = new Customer.RTM(1);
const conf = new Configuration.Web("id", () => ({}));

rtm.on(Customer.Objects.Pushes.IncomingEvent, ({ event }) => console.log(event.recipients));
web.sendEvent("OU0V0P0OWT", { type: "message", text: "hi", recipients: "all" }, true);
web.deactivateChat("OU0V0P0OWT");
rtm.sendSneakPeek("OU0V0P0OWT", "h");
conf.registerWebhook({ action: "chat_access_granted", url: "https://example.com", secret_key: "x" });
