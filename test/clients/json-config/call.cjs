const config = require("./config.json");

module.exports = async (action, payload) => {
  const response = await fetch(config.livechat + "/" + action, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  return response.json();
};
