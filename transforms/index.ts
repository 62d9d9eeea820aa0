import type { Kind } from "../src/change.js";
import { add } from "./add.js";
import { behaviour } from "./behaviour.js";
import { move } from "./move.js";
import { remove } from "./remove.js";
import { rename } from "./rename.js";
import { replace } from "./replace.js";
import { require } from "./require.js";
import { retype } from "./retype.js";
import type { Transform } from "./transform.js";
import { undocumented } from "./undocumented.js";

/** Every kind of change with its transform; a missing one does not compile. */
export const transforms: { readonly [K in Kind]: Transform<K> } = {
  add,
  rename,
  move,
  replace,
  remove,
  retype,
  require,
  behaviour,
  undocumented,
};
