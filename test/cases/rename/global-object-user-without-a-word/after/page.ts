export const run = () => window.LiveDesk.follow({ id: 1 });
