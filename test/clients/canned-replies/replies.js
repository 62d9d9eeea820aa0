export const file = { version: "3.1" };

export const replies = {
  hello: "Hello, how can I help?",
  docs: "POST to https://api.livechatinc.com/v3.1/agent/action/close_thread to close a chat.",
};
