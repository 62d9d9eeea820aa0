const call = (action, payload) => axios.post(`https://bots.example/rpc/${action}`, payload);
export const remove = (bot_agent_id) => call("delete_bot", { bot_agent_id });
export const list = () => call("get_bot_agents", { all: true });
export const hook = (webhook_id) => call("unregister_webhook", { webhook_id });
