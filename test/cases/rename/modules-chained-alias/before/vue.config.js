const path = require("path");
module.exports = { chainWebpack: (config) => config.resolve.alias.set("@lc", path.join(__dirname, "src", "lc")) };
