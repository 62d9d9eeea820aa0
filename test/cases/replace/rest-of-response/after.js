import axios from "axios";

const { status, ...rest } = await axios.post("https://api.livechatinc.com/v3.6/agent/action/list_chats", {});
console.log(status, rest.data.chats_summary[0].last_thread_summary.order);
