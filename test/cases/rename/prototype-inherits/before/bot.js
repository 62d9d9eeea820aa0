var Base = require("./base");

function Bot(options) {
  Base.call(this, options);
}
Bot.prototype = Object.create(Base.prototype);
Bot.prototype.constructor = Bot;

Bot.prototype.close = function (chat, done) {
  this.send("close_thread", { chat_id: chat }, done);
};

Bot.prototype.count = function (done) {
  this.send("get_chats_summary", { limit: 10 }, function (error, body) {
    done(error, body && body.chats_summary.length);
  });
};

module.exports = Bot;
