/** unwrap: `{value: x}` becomes `x`. */
import type { Converter } from "./conversion.js";

export const unwrapValue: Converter = {
  write: () => undefined,
};
