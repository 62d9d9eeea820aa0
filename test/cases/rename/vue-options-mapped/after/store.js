import { defineStore } from "pinia";
export const useChat = defineStore("chat", {
  state: () => ({ events: [] }),
  actions: {
    async load(chat_id) {
      const res = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
      this.events = (await res.json()).thread.events;
    },
  },
});
