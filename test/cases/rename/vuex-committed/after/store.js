import { createStore } from "vuex";
export default createStore({
  state: () => ({ events: [] }),
  getters: { hidden: (state) => state.events.filter((e) => e.recipients === "agents") },
  mutations: { setEvents(state, events) { state.events = events; } },
  actions: {
    async load({ commit }, chat_id) {
      const r = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
      commit("setEvents", (await r.json()).thread.events);
    },
  },
});
