/** count-to-list: a number becomes the list that it counted, and is read as its length. */
import { isOptionalChain } from "../edit/chain.js";
import type { Converter } from "./conversion.js";

export const countToList: Converter = {
  write: () => undefined,
  isAlwaysTrue: true,
  read: (node) => (isOptionalChain(node) ? undefined : { before: "(", after: "?.length ?? 0)", cuts: [] }),
};
