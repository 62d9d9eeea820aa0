var request = require("request").defaults({
  headers: { Authorization: "Bearer " + process.env.LIVECHAT_TOKEN },
});

var BASE = "https://api.livechatinc.com/v3.1/agent/action/";

exports.archives = function (agentIds, callback) {
  request.post(
    { url: BASE + "get_archives", json: { filters: { agent_ids: agentIds }, pagination: { page: 1, limit: 50 } } },
    function (error, response, body) {
      if (error || response.statusCode !== 200) return callback(new Error("get_archives failed"));
      callback(null, body.chats, body.pagination.total);
    },
  );
};

exports.summary = function (callback) {
  request.post({ url: BASE + "get_chats_summary", json: { order: "asc", limit: 1 } }, function (error, response, body) {
    callback(error, body && body.chats_summary);
  });
};
