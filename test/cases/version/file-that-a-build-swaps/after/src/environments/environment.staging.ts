export const environment = { production: false, chat: { host: "http://127.0.0.1:4010", version: "3.6" } };
