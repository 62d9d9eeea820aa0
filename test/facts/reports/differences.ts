/** Where the derived surface of the Reports API differs from what a page shows, on purpose. */
import type { Difference } from "../expected.js";

export const DIFFERENCES: readonly Difference[] = [];
