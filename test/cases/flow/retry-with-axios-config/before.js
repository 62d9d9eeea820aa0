import axios from "axios";

export async function follow(chat_id) {
  let config = {
    method: "post",
    url: "https://api.livechatinc.com/v3.2/agent/action/follow_chat",
    data: { chat_id },
  };
  while (true) {
    try {
      return await axios(config);
    } catch {
      config = { ...config, timeout: (config.timeout || 0) + 1000 };
    }
  }
}
