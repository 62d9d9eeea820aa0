import type { Chat, ChatEvent, Mail } from "./types.js";

const isPublic = ({ recipients }: ChatEvent): boolean => recipients === "all";

export function toMail({ id, thread }: Chat, recipients: string[]): Mail {
  const loud = thread.events.filter(isPublic);
  const quiet = thread.events.filter((event) => event.recipients === "agents");
  return { recipients, subject: `${id}: ${loud.length} said, ${quiet.length} noted` };
}
