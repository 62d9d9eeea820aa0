export const threadOf = (chat) => chat.thread || chat.threads?.[0];

export const audienceOf = (event) => event.visibility ?? event.recipients ?? "all";

export const listOf = (body) => body.chats_info || body.chats_summary;
