import axios from "axios";

const note = {
  get event() {
    return { type: "message", text: "Hi", recipients: "all" };
  },
};
localStorage.setItem("note", JSON.stringify(note));

export const say = (chat_id) =>
  axios.post("https://api.livechatinc.com/v3.4/agent/action/send_event", { chat_id, event: note.event });
