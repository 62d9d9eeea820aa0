var Bot = require("./bot");

var bot = new Bot({ token: process.env.TOKEN });
bot.close("PJ0MRSHTDG", console.log);
bot.send("deactivate_chat", { id: "PJ0MRSHTDG" }, console.log);
