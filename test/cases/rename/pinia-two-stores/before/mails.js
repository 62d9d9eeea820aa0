import { defineStore } from "pinia";
export const useMails = defineStore("mails", {
  state: () => ({ events: [] }),
  actions: {
    async load() {
      this.events = await (await fetch("/api/mails")).json();
    },
  },
});
