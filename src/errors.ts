/** Exit codes of the command line; when several hold, the first of FAULT, USAGE, UNREAD, LEFT wins. */
export const EXIT = { done: 0, left: 1, usage: 2, unread: 3, fault: 70 } as const;

/** Something that the user gave is wrong: options, config or rules. Told without a stack trace, exit 2. */
export class BadInput extends Error {
  override readonly name = "BadInput";
  constructor(
    message: string,
    /** What to try. */
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** Ends a switch over a union: does not compile while a member is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

/** The words of something thrown. */
export function toMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
