import { VERSION } from "./config";

export function countArchives() {
  return fetch(`https://api.livechatinc.com/v${VERSION}/agent/action/list_archives`, { method: "POST", body: "{}" });
}
