export { Agent, Customer as Visitor } from "@livechat/lc-sdk-js";
