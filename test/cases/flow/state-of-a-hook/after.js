import { useState } from "react";
const [state, setState] = useState([]);
export const first = () => state[0].last_event_per_type.message.event.visibility;
export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.4/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  setState((old) => [...old, ...chats]);
  return () => setState((old) => old.filter((chat) => chat.last_event_per_type.message.event.visibility === "all"));
}
