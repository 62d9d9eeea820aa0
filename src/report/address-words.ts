/** Addresses as people say them: `chat_id` of `close_thread`. */
import { parseAddress } from "../address.js";
import { assertNever } from "../errors.js";

/** Names an address in words, with names in backticks. */
export function tellAddress(address: string): string {
  const parts = parseAddress(address);
  if (parts === undefined) return `\`${address}\``;
  const { kind, name, path } = parts;
  const [list, ...below] = path;
  const field = `\`${below.join(".")}\``;
  switch (kind) {
    case "method":
      if (list === undefined) return `\`${name}\``;
      if (below.length === 0) return `the ${list} of \`${name}\``;
      return list === "request" ? `${field} of \`${name}\`` : `${field} in the response of \`${name}\``;
    case "push":
    case "webhook":
      if (list === undefined) return `${kind} \`${name}\``;
      return below.length === 0 ? `the payload of ${kind} \`${name}\`` : `${field} of ${kind} \`${name}\``;
    case "structure":
      return list === undefined ? `structure \`${name}\`` : `\`${path.join(".")}\` of \`${name}\``;
    case "envelope":
      return list === undefined
        ? `the ${ENVELOPES[name] ?? name}`
        : `\`${path.join(".")}\` of the ${ENVELOPES[name] ?? name}`;
    case "scope":
    case "header":
    case "behaviour":
      return `${kind} \`${name}\``;
    default:
      return assertNever(kind);
  }
}

const ENVELOPES: Readonly<Record<string, string>> = {
  web: "body of a Web request",
  rtm: "message of an RTM request",
  push: "message of a push",
  webhook: "body of a webhook",
  query: "query of the URL",
};
