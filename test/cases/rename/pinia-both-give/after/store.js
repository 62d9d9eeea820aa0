import { defineStore } from "pinia";
import { ref } from "vue";
export const useChat = defineStore("chat", () => {
  const events = ref([]);
  async function load(chat_id) {
    const res = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
    events.value = (await res.json()).thread.events;
  }
  return { events, load };
});
