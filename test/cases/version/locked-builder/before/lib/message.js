exports.message = (text) => ({ type: "message", text, recipients: "all" });
