import axios from "axios";

class Note {
  constructor(text) {
    this.text = text;
  }
  toJSON() {
    return { type: "message", text: this.text, recipients: "agents" };
  }
}

export function say(chat_id, text) {
  const note = new Note(text);
  localStorage.setItem("last", JSON.stringify(note));
  return axios.post("https://api.livechatinc.com/v3.3/agent/action/send_event", { chat_id, event: note });
}
