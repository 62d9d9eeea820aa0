import AgentWeb from "@livechat/lc-sdk-js/lib/src/agent/web";
import { Agent, Visitor } from "./lc";

@Injectable()
export class WhisperService {
  constructor(private readonly web: AgentWeb) {}

  whisper(chatId: string, text: string) {
    return this.web.sendEvent(chatId, { type: "message", text, visibility: "agents" });
  }
}

export function aloud(rtm: InstanceType<typeof Agent.RTM>, visitor: Visitor) {
  return visitor;
}

export const speak = (chatId: string, text: string) =>
  new Agent.RTM().sendEvent(chatId, { type: "message", text, visibility: "all" });
