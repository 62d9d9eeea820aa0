const channel = new BroadcastChannel("chats");
channel.postMessage({ action: "incoming_chat_thread", payload: { chat: { id: 1 } } });
channel.onmessage = ({ data }) => data.action === "incoming_chat_thread" && open(data.payload.chat.id);
