const Chats = Backbone.Collection.extend({
  url: "https://api.livechatinc.com/v3.1/agent/action/get_chats_summary",
  comparator: (chat) => -chat.get("order"),
});

export const Orders = Backbone.Collection.extend({
  url: "https://api.livechatinc.com/v3.1/agent/action/get_chats_summary",
  parse: (answer) => answer.chats_summary,
});

$.ajax({
  url: "https://api.livechatinc.com/v3.1/agent/action/get_chats_summary",
  type: "POST",
  success: (answer) => console.log(answer.chats_summary.length),
});

new Chats().fetch({ type: "POST" });
