const handlers = {
  incoming_chat: ({ chat }) => render(chat.id),
  chat_user_joined: ({ user }) => join(user),
  view_opened: ({ id }) => focus(id),
};
const QUIET = ["incoming_typing_indicator", "incoming_typing"];

class Console {
  connect(token) {
    this.ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
    this.ws.onopen = () => this.request("login", { token, pushes: { 3.3: ["incoming_chat", "chat_closed"] } });
    this.ws.onmessage = ({ data }) => this.hear(JSON.parse(data));
  }
  request(action, payload) {
    this.ws.send(JSON.stringify({ action, payload }));
  }
  hear({ action, payload }) {
    if (!QUIET.includes(action)) handlers[action]?.(payload);
  }
  view(id) {
    this.hear({ action: "view_opened", payload: { id } });
  }
}
