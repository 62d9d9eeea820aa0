/** What `init` has to say about one thing that it sets up. */
export type Piece =
  | {
      readonly kind: "write";
      readonly path: string;
      /** `undefined` for a file that isn't there yet. */
      readonly before: string | undefined;
      readonly after: string;
    }
  /** Set up already. */
  | { readonly kind: "there"; readonly path: string }
  /** It can't be written for sure: what a person has to add. */
  | { readonly kind: "by-hand"; readonly path: string; readonly why: string; readonly add: string };

/** Text with something put in, in the line ends that it has. */
export function insertAt(text: string, offset: number, more: string): string {
  const lines = text.includes("\r\n") ? more.replaceAll("\n", "\r\n") : more;
  return text.slice(0, offset) + lines + text.slice(offset);
}

/** Text with lines behind its last one. */
export function append(text: string, lines: string): string {
  return insertAt(text, text.length, text === "" || text.endsWith("\n") ? lines : `\n${lines}`);
}

/** The spaces or tabs that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
}
