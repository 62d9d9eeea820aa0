const url = /* the chat's */ "https://api.livechatinc.com/v3.2/agent/action/follow_chat"; // v3.2 on purpose

export const follow = (id) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      // chat_id as in the URL of the app
      /* chat_id */ chat_id /* of the chat */: id, // chat_id
    }),
  });
