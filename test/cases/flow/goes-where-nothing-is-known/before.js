import * as R from "ramda";
import { Model } from "some-models";
export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  window.chat = chats[0];
  const model = new Model(chats[1]);
  if (!model) throw chats[2];
  show(R.head(chats).last_event_per_type.message.event.recipients);
}
