import { readFileSync } from "node:fs";
import { join } from "node:path";

const { base } = JSON.parse(readFileSync(new URL("../conf/api.json", import.meta.url), "utf8"));
const settings = JSON.parse(readFileSync(join(process.cwd(), "conf", "settings.json")).toString());

export const deactivate = (axios, id) => axios.post(`${base}/agent/action/deactivate_chat`, { chat_id: id });
export const list = (axios, id) =>
  axios.post(`https://api.livechatinc.com/v${settings.version}/agent/action/deactivate_chat`, { chat_id: id });
