var Base = require("./base");

function Bot(options) {
  Base.call(this, options);
}
Bot.prototype = Object.create(Base.prototype);
Bot.prototype.constructor = Bot;

Bot.prototype.close = function (chat, done) {
  this.send("deactivate_chat", { id: chat }, done);
};

Bot.prototype.count = function (done) {
  this.send("list_chats", { limit: 10 }, function (error, body) {
    done(error, body && body.chats_summary.length);
  });
};

module.exports = Bot;
