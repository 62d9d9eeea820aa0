import { Agent, Customer } from "@livechat/lc-sdk-js";

const agent = new Agent.RTM();
const customer = new Customer.RTM(123);

agent.sendEvent("PJ0MRSHTDG", { type: "message", text: "hi", recipients: "agents" });
customer.sendEvent("PJ0MRSHTDG", { type: "message", text: "hi", recipients: "agents" });
customer.on("incoming_event", ({ event }) => console.log(event.recipients));
