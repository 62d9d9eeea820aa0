import { Agent } from "@livechat/lc-sdk-js";

export const rtm = new Agent.RTM({ region: "fra" });
export const web = new Agent.Web(() => process.env.TOKEN);
export const upload = (file) => web.uploadFile(file, "map.png");

export class Bot extends Agent.RTM {
  constructor() {
    super({ region: "fra" });
  }
  leave(id) {
    return this.unfollowChat(id);
  }
}
export const bot = new Bot();
