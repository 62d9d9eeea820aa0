import { useRef } from "react";
import { shallowRef } from "vue";
const current = shallowRef();
const ref = useRef(null);
export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  current.value = chats[0];
  ref.current = chats[0];
  show(current.value.last_event_per_type.message.event.recipients, ref.current.last_event_per_type.message.event.recipients);
}
