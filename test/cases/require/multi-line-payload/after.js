const url = "https://api.livechatinc.com/v3.4/agent/action/add_user_to_chat";

export function add(chat_id, user_id) {
	const payload = {
		chat_id,
		user_id,
		user_type: "agent",
		visibility: "all",
		ignore_requester_presence: true
	};
	return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
