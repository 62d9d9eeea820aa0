const { send } = require("./transport.cjs");
module.exports = { send };
