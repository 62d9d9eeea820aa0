export const run = () => window.LiveDesk.follow({ chat_id: 1 });
