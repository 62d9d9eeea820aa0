export * as chats from "./chats/index.js";
export { default as request } from "./transport.js";
