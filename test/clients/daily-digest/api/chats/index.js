export * from "./read.js";
export { note as remark } from "./write.js";
