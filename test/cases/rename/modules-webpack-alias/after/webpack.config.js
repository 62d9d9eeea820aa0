const path = require("path");
module.exports = { resolve: { alias: { lc$: path.resolve(__dirname, "src/client.js") } } };
