export default {
  data() { return { loaded: [] }; },
  methods: {
    async fill(chat_id) {
      const res = await fetch("https://api.livechatinc.com/v3.2/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
      this.loaded = (await res.json()).thread.events;
    },
  },
};
