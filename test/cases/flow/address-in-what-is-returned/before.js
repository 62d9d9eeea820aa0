module.exports = {
  async rewrites() {
    return [{ source: "/lc/:method", destination: "https://api.livechatinc.com/v3.2/agent/action/:method" }];
  },
  docs: [{ name: "follow_chat", url: "https://api.livechatinc.com/v3.2/agent/action/follow_chat" }],
};
