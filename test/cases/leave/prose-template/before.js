export const help = (name) => `Dear ${name},
our bot calls https://api.livechatinc.com/v3.1/agent/action/close_thread when a chat_id is known.
{"action": "thread_closed", "payload": {"chat_id": "x"}}
See also https://api.livechatinc.com/v3.1/agent/action/get_archives`;
