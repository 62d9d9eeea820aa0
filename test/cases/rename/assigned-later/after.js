const URL = "https://api.livechatinc.com/v3.4/agent/action/transfer_chat";

exports.transfer = (chatId, groupId, isUrgent) => {
  const body = {};
  body.id = chatId;
  if (groupId) body["target"] = { type: "group", ids: [groupId] };
  if (isUrgent) body['ignore_agents_availability'] = true;
  return request.post(URL, { json: body });
};
