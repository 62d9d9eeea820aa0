import { apiRequest } from "./generic";

export class Node {
  async execute(this: any) {
    const body: any = { id: this.getNodeParameter("chatId", 0) };
    await apiRequest.call(this, "POST", "/agent/action/deactivate_chat", body);
    return await apiRequest.apply(this, ["POST", "/agent/action/deactivate_chat", { id: "1" }]);
  }
}
