const URL = "https://api.livechatinc.com/v3.2/agent/action/transfer_chat";

exports.transfer = (chatId, groupId, isUrgent) => {
  const body = {};
  body.chat_id = chatId;
  if (groupId) body["target"] = { type: "group", ids: [groupId] };
  if (isUrgent) body['force'] = true;
  return request.post(URL, { json: body });
};
