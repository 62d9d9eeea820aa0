import _, { keyBy } from "lodash";
export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.4/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  show(keyBy(chats, "id").a.last_event_per_type.message.event.visibility);
  _.map(chats, (chat) => show(chat.last_event_per_type.message.event.visibility));
  show(_.groupBy(chats, "id").open[0].last_event_per_type.message.event.visibility, _.first(chats).last_event_per_type.message.event.visibility);
}
