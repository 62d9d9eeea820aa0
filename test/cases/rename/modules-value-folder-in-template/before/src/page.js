const { post } = require(`${__dirname}/client.js`);
post("close_thread", { chat_id: "K2" });
