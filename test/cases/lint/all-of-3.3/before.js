const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.send(
  JSON.stringify({
    action: "send_event",
    payload: {
      chat_id: "x",
      event: {
        type: "rich_message",
        template_id: "cards",
        elements: [
          {
            title: "a",
            subtitle: "b",
            image: { url: "u", alternative_text: "c" },
            buttons: [{ type: "url", text: "d", value: "v", postback_id: "p", user_ids: [], target: "new", webview_height: "full" }],
          },
        ],
      },
    },
  }),
);
ws.onmessage = ({ data }) => {
  const { action, payload, version } = JSON.parse(data);
  if (action === "incoming_customer") show(version, payload.online, payload.state, payload.group_ids, payload.last_visit.ended_at);
};
