export const LINKS = {
  close: "https://developers.livechat.com/docs/messaging/agent-chat-api/v3.1/#close-thread",
  methods: ["close_thread", "get_archives"],
};
document.querySelector("a").href = "https://platform.text.com/docs/messaging/agent-chat-api/v3.1#close_thread";
