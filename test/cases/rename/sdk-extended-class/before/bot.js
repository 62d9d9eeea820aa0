import RTM from "@livechat/lc-sdk-js/lib/src/agent/rtm";

class Bot extends RTM {
  constructor(token) {
    super();
    this.token = token;
    this.on("incoming_event", (payload) => this.answer(payload));
  }

  answer({ chat_id, event }) {
    if (event.recipients === "agents") return;
    this.sendEvent(chat_id, { type: "message", text: "One moment", recipients: "all" });
  }
}

export const bot = new Bot(process.env.TOKEN);
