import { defineStore } from "pinia";
export const useChat = defineStore("chat", {
  state: () => ({ events: [] }),
  getters: {
    privates: (state) => state.events.filter((e) => e.visibility === "agents"),
  },
  actions: {
    async load(chat_id) {
      const res = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
      const chat = await res.json();
      this.events = chat.thread.events;
    },
  },
});
