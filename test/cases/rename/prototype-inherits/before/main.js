var Bot = require("./bot");

var bot = new Bot({ token: process.env.TOKEN });
bot.close("PJ0MRSHTDG", console.log);
bot.send("close_thread", { chat_id: "PJ0MRSHTDG" }, console.log);
