new Vue({
  el: "#app",
  template: `<p v-for="e in events">{{ e.recipients }}</p>`,
  data: { events: [] },
  methods: {
    load(chat_id) {
      var vm = this;
      fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id: chat_id }) }).then(function (r) { return r.json(); }).then(function (c) {
        vm.events = c.thread.events;
      });
    },
  },
});
