import { apiRequest } from "./generic";

export class Node {
  async execute(this: any) {
    const body: any = { chat_id: this.getNodeParameter("chatId", 0) };
    await apiRequest.call(this, "POST", "/agent/action/close_thread", body);
    return await apiRequest.apply(this, ["POST", "/agent/action/close_thread", { chat_id: "1" }]);
  }
}
