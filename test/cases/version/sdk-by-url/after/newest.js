import { Agent } from "https://esm.sh/@livechat/lc-sdk-js";

const client = new Agent.Web("token");
client.followChat("1");
