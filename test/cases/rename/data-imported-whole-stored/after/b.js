const all = require("./body.json");

window.store.keep(all);
