module.exports = (robot) => {
  robot.hear(/orders/i, (message) => {
    robot
      .http("https://api.livechatinc.com/v3.6/agent/action/list_chats")
      .post("{}")((error, response, body) => {
        for (const chat of JSON.parse(body).chats_summary) {
          message.send(chat.last_thread_summary.order);
        }
      });
  });
};
