const options = {
  url: "https://api.livechatinc.com/chats",
  headers: { "X-API-Version": "2" },
  auth: { user: process.env.LOGIN, pass: process.env.KEY },
  qs: { date_from: "2019-01-01", agent_ids: "a", page: 1, tag: "close_thread" },
};

require("request")(options, (error, response, body) => console.log(JSON.parse(body).total));
