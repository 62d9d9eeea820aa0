export * from "./api.mjs";
export { default as livechat } from "./api.mjs";
