/** Whether `-` asks for the text on stdin. */
import { BadInput } from "../errors.js";

export interface StdinFlags {
  readonly stdinFilename?: string;
}

/** Whether the text comes from stdin. Throws BadInput when paths and flags go against each other. */
export function isStdin(paths: readonly string[], { stdinFilename }: StdinFlags): boolean {
  const isAsked = paths.includes("-");
  if (isAsked && paths.length > 1)
    throw new BadInput("- is the text on stdin, and can't stand beside other paths", "Give it alone.");
  if (isAsked && stdinFilename === undefined)
    throw new BadInput("the text on stdin has no name", "Say which file it is: --stdin-filename src/a.ts -");
  if (!isAsked && stdinFilename !== undefined)
    throw new BadInput("--stdin-filename names a text on stdin, and none is asked for", "Give - as the path.");
  return isAsked;
}
