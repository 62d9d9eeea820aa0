import axios from "axios";

class Note {
  type = "message";
  recipients = "agents";
}

class Sending {
  chat_id = "1";
  event = { type: "message", text: "Hi", recipients: "all" };
}

const url = "https://api.livechatinc.com/v3.4/agent/action/send_event";

export function note(chat_id: string) {
  const event = new Note();
  localStorage.setItem("note", JSON.stringify(event));
  return axios.post(url, { chat_id, event });
}

export function send() {
  const sending = new Sending();
  localStorage.setItem("sending", JSON.stringify(sending));
  return axios.post(url, sending);
}
