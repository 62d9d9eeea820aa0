export function createClient({ version = "3.6" }) {
  const root = `https://api.livechatinc.com/v${version}/agent/action/`;
  const request = (method, payload) => fetch(root + method, { method: "POST", body: JSON.stringify(payload) });
  return {
    close: (id) => request("deactivate_chat", { id }),
    leave: (chat_id) => request("remove_user_from_chat", { chat_id, user_id: "me", user_type: "agent" }),
  };
}

const client = createClient({});
client.close("a");
