/** Addresses as sentences name them. */
import { parseAddress } from "../src/address.js";
import { lastName } from "./transform.js";

/** The way below the message: `pagination.limit`; of a message itself, "the answer" and the like. */
export function pathOf(address: string): string {
  const parts = parseAddress(address);
  if (!parts) return `\`${lastName(address)}\``;
  const [root, ...below] = parts.path;
  switch (root) {
    case "request":
    case "response":
    case "payload":
      return below.length > 0 ? `\`${below.join(".")}\`` : (MESSAGES[root] ?? root);
    case undefined:
      return parts.kind === "envelope" ? "the body itself" : `\`${lastName(address)}\``;
    default:
      return `\`${parts.path.join(".")}\``;
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  request: "the request itself",
  response: "the response itself",
  payload: "the payload itself",
};
