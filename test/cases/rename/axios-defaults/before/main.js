import axios from "axios";
import { close } from "./chats.js";

axios.defaults.baseURL = "https://api.livechatinc.com/v3.1/agent/action";

await close("1");
