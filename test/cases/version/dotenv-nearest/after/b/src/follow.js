exports.follow = (id) => fetch(`${process.env["BASE"]}/follow_chat`, { method: "POST", body: JSON.stringify({ id }) });
