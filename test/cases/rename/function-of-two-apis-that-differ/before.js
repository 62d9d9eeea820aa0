const HOST = "https://api.livechatinc.com/v3.3";

const post = async (path, payload) => {
  const response = await fetch(`${HOST}${path}`, { method: "POST", body: JSON.stringify(payload) });
  return response.json();
};

export async function ofAgent(chat_id) {
  const chat = await post("/agent/action/get_chat", { chat_id });
  return chat.thread.events.filter((event) => isShown(event)).length;
}

export async function ofCustomer(chat_id) {
  const chat = await post("/customer/action/get_chat?license_id=1", { chat_id });
  return chat.thread.events.filter((event) => isShown(event)).length;
}

function isShown(event) {
  return event.recipients === "all";
}
