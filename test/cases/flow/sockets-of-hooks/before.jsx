import useWebSocket from "react-use-websocket";

export function Console() {
  const { sendJsonMessage, lastJsonMessage } = useWebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws", {
    onMessage: (event) => {
      const message = JSON.parse(event.data);
      if (message.action === "incoming_chat") console.log(message.payload.chat.users[0].last_visit);
    },
  });
  const list = () => sendJsonMessage({ action: "list_chats", payload: { filters: { include_active: false } } });
  if (lastJsonMessage?.action !== "incoming_chat") return <b onClick={list}>list</b>;
  return <p>{lastJsonMessage.payload.chat.users[0].last_visit.ip}</p>;
}
