import { execute } from "./utils.js";
export const list = (token, done) =>
  execute(`curl -s -H "Authorization: ${token}" --url https://api.livechatinc.com/v3.1/agent/action/get_archives -d '{}'`, done);
