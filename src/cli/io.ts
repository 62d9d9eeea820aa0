/** What a command may touch of the world around it; tests hand in their own. */
import type { Interface } from "node:readline";
import type { ChalkInstance } from "chalk";

export interface Io {
  /** Working directory, absolute. */
  readonly cwd: string;
  /** The arguments as typed, for the record of a run. */
  readonly args?: readonly string[];
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Columns of the terminal that `out` goes to, if it goes to one or the environment says how many. */
  readonly columns?: number | undefined;
  /** Shows what the run is at, in place of what it showed before; none where nobody watches. */
  readonly progress?: ((text: string) => void) | undefined;
  /** All that comes in on stdin. */
  readonly input?: () => Promise<Uint8Array | string>;
  /** Whether a person can be asked. */
  readonly canAsk: boolean;
  readonly ask: (question: string) => Promise<boolean>;
  /** Asks for a line; `undefined` when there will be none any more. */
  readonly askLine?: (question: string) => Promise<string | undefined>;
  /** Lets a person change a text in his editor; the name says what kind of text it is. Throws BadInput where that fails. */
  readonly editText?: (name: string, text: string) => Promise<string>;
  /** Colours of stdout, or none, as the terminal and the environment want it. */
  readonly paint: () => Promise<ChalkInstance>;
}

export function createIo(): Io {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    columns: process.stdout.columns || Number(process.env["COLUMNS"]) || undefined,
    progress: process.stderr.isTTY && !process.env["CI"] ? showProgress : undefined,
    input: readInput,
    canAsk: process.stdin.isTTY && process.stderr.isTTY,
    ask,
    askLine: createLineAsker(),
    editText: async (name, text) => (await import("./edit-text.js")).editText(name, text),
    paint: async () => (await import("./paint.js")).paintShown(),
  };
}

/** One line of the terminal, rewritten. */
function showProgress(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}

/** A reader of lines that loses none between two questions, and holds up nobody's end. */
function createLineAsker(): (question: string) => Promise<string | undefined> {
  const lines: string[] = [];
  let terminal: Interface | undefined;
  let take: ((line: string | undefined) => void) | undefined;
  let hasEnded = false;
  const open = async (): Promise<Interface> => {
    const { createInterface } = await import("node:readline");
    return createInterface({ input: process.stdin, output: process.stderr })
      .on("line", (line) => {
        if (take === undefined) lines.push(line);
        else take(line);
      })
      .on("close", () => {
        hasEnded = true;
        take?.(undefined);
      });
  };
  return async (question) => {
    terminal ??= await open();
    const reader = terminal;
    process.stderr.write(question);
    if (lines.length > 0 || hasEnded) return lines.shift();
    reader.resume();
    return new Promise((resolve) => {
      take = (line) => {
        take = undefined;
        if (!hasEnded) reader.pause();
        resolve(line);
      };
    });
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function ask(question: string): Promise<boolean> {
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
