/** first-of-list: `[x]` becomes `x`. Only a literal of one element can be opened by taking its brackets away. */
import type { Converter } from "./conversion.js";

export const firstOfList: Converter = {
  name: "first-of-list",
  write: () => undefined,
  open: ({ kind }) => kind === "single",
  read: () => undefined,
};
