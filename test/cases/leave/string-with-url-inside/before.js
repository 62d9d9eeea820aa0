const command = 'curl -X POST https://example.com --data "see https://api.livechatinc.com/v3.1/agent/action/close_thread"';
exec(command);
notify({ text: "We call https://api.livechatinc.com/v3.1/agent/action/close_thread { chat_id }" });
