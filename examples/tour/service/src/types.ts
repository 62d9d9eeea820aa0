export type Recipients = "all" | "agents";

export interface ChatEvent {
  type: "message";
  text: string;
  recipients: Recipients;
}
