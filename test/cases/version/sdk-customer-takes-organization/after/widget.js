import { Customer } from "@livechat/lc-sdk-js";

const customer = new Customer.RTM(1234567, { region: "dal" });
export const start = () => customer.startChat({ chat: {} });
