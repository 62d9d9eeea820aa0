const { Agent } = await import("https://unpkg.com/@livechat/lc-sdk-js@4.0.0/dist/index.js");

const client = new Agent.Web("token");
client.followChat("1");
