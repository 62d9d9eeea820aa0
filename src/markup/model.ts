/** What a file of markup is to a program. */
import type { Projection } from "../text/projection.js";

/** Code of a file that shares one scope: the program holds it as one file of its own. */
export interface CodeBlock {
  /** What stands in the file keeps its way back; scripts stand at equal offsets, at the beginning. */
  readonly projection: Projection;
  /** Whether what looks like a type assertion is JSX. */
  readonly isJsx: boolean;
  /** Whether its names are its own; those of others are global in their page. */
  readonly isModule: boolean;
}

export interface Markup {
  /** The first holds what others import of the file. */
  readonly blocks: readonly [CodeBlock, ...CodeBlock[]];
  /** The file without its scripts, at equal offsets. */
  readonly around: string;
  /** The file without anything that a block holds, at equal offsets: what nobody follows. */
  readonly rest: string;
}
