curl -d '{}' https://api.livechatinc.com/v3.4/agent/action/list_chats
curl -d '{}' https://api.livechatinc.com/v3.5/agent/action/list_chats
