import { Agent } from "npm:@livechat/lc-sdk-js@^4.0.0";

const client = new Agent.Web("token");
client.followChat("1");
