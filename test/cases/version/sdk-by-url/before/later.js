const { Agent } = await import("https://unpkg.com/@livechat/lc-sdk-js@3.0.2/dist/index.js");

const client = new Agent.Web("token");
client.followChat("1");
