/**
 * Where something lives in the API, as users meet it in findings and rules:
 * `method:close_thread.request.chat_id`, `method:x.response`, `push:x.payload.chat.id`,
 * `webhook:x.payload`, `structure:event.recipients`, `envelope:rtm.author_id`,
 * `scope:chats--all:rw`, `header:x-author-id`, `behaviour:name`.
 * Arrays are transparent: `push:x.payload.chats.id` is the id of each chat.
 */
export type Address = string & { readonly __brand: "address" };

export const ADDRESS_KINDS = [
  "method",
  "push",
  "webhook",
  "structure",
  "envelope",
  "scope",
  "header",
  "behaviour",
] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

export interface AddressParts {
  readonly kind: AddressKind;
  /** `close_thread`, `event`, `chats--all:rw`. */
  readonly name: string;
  /** Below the name: `["request", "chat_id"]`, `["payload"]`, `["recipients"]`. */
  readonly path: readonly string[];
}

const FORM = /^([a-z]+):([^]+)$/;

export function isAddress(text: string): text is Address {
  return parseAddress(text) !== undefined;
}

/** The same few are taken apart all the time; an editor's process lasts long. */
const known = new Map<string, AddressParts | undefined>();
const MOST_KNOWN = 20_000;

/** Takes an address apart; `undefined` when it isn't one. Scopes, headers and behaviours have no path. */
export function parseAddress(text: string): AddressParts | undefined {
  const before = known.get(text);
  if (before !== undefined || known.has(text)) return before;
  if (known.size === MOST_KNOWN) known.clear();
  const parts = takeApart(text);
  known.set(text, parts);
  return parts;
}

function takeApart(text: string): AddressParts | undefined {
  const match = FORM.exec(text);
  const kind = ADDRESS_KINDS.find((one) => one === match?.[1]);
  const rest = match?.[2];
  if (kind === undefined || rest === undefined) return undefined;
  if (kind === "scope" || kind === "header" || kind === "behaviour") return { kind, name: rest, path: [] };
  const [name = "", ...path] = rest.replaceAll("[]", "").split(".");
  return name === "" || path.includes("") ? undefined : { kind, name, path };
}

export function formatAddress({ kind, name, path }: AddressParts): Address {
  const text = `${kind}:${[name, ...path].join(".")}`;
  if (!isAddress(text)) throw new Error(`not an address: ${text}`);
  return text;
}
