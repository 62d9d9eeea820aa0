export const headers = { "X-Author-Id": process.env.BOT };
