const Chats = Backbone.Collection.extend({
  url: "https://api.livechatinc.com/v3.2/agent/action/list_chats",
  comparator: (chat) => -chat.get("order"),
});

export const Orders = Backbone.Collection.extend({
  url: "https://api.livechatinc.com/v3.2/agent/action/list_chats",
  parse: (answer) => answer.chats_summary,
});

$.ajax({
  url: "https://api.livechatinc.com/v3.2/agent/action/list_chats",
  type: "POST",
  success: (answer) => console.log(answer.chats_summary.length),
});

new Chats().fetch({ type: "POST" });
