var request = require("request");
var livechat = require("./livechat");

livechat.archives(["anna@shop.example"], function (error, chats, total) {
  if (error) throw error;
  livechat.summary(function (error, open) {
    if (error) throw error;
    request({ url: "https://shop.example/orders", method: "GET", json: true }, function (error, response, body) {
      var events = chats.map(function (chat) {
        return chat.thread.events.length;
      });
      console.log(JSON.stringify({ total: total, events: events, first: open[0].id, orders: body }));
    });
  });
});
