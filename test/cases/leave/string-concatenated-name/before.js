const prefix = "close_";
export const name = prefix + "thread";
register(name, ({ chat_id }) => chat_id);
