const { post } = require(`${__dirname}/client.js`);
post("deactivate_chat", { id: "K2" });
