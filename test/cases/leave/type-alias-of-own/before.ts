export type Visibility = "all" | "agents";
export type Mail = { recipients: Visibility; chat_id: string };
export const hide = (mail: Mail): Mail => ({ ...mail, recipients: "agents" });
