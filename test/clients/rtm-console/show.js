export const show = (line) => console.log(JSON.stringify(line));

export function showEvent(chat, { author_id, text, recipients }) {
  show({ chat, from: author_id, text, private: recipients === "agents" });
}

/** What the console tells its own plug-ins. */
export const notify = (action, recipients) => show({ action, recipients });
