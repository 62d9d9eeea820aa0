import { Agent } from "https://esm.sh/@livechat/lc-sdk-js@3.0.2";

const client = new Agent.Web("token");
client.followChat("1");
