/** Runs the command line in this process. */
import { Chalk } from "chalk";
import type { Engine } from "../../src/cli/engine.js";
import { main } from "../../src/cli/main.js";
import { documentSchema } from "../../src/report/document-schema.js";
import type { Document } from "../../src/report/document-schema.js";
import { createFakeEngine } from "./fake-engine.js";

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly questions: readonly string[];
}

interface World {
  readonly engine?: Engine;
  /** What the person at the terminal says; without it there is no terminal. */
  readonly answer?: boolean;
  /** The lines that he types. */
  readonly lines?: readonly string[];
  /** What he makes of a text in his editor. */
  readonly edit?: (name: string, text: string) => string;
  readonly progress?: (text: string) => void;
  /** What comes in on stdin. */
  readonly input?: string;
  /** Of the terminal. */
  readonly columns?: number;
}

export async function runCli(
  cwd: string,
  args: readonly string[],
  { engine, answer, columns, edit, lines, progress, input }: World = {},
): Promise<Result> {
  let [out, error] = ["", ""];
  const questions: string[] = [];
  const typed = [...(lines ?? [])];
  const io = {
    cwd,
    columns,
    progress,
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    ...(input === undefined ? {} : { input: () => Promise.resolve(input) }),
    canAsk: answer !== undefined || lines !== undefined,
    ask: (question: string) => {
      questions.push(question);
      return Promise.resolve(answer ?? false);
    },
    askLine: (question: string) => {
      questions.push(question);
      return Promise.resolve(typed.shift());
    },
    editText: (name: string, text: string) => Promise.resolve(edit?.(name, text) ?? text),
    paint: () => Promise.resolve(new Chalk({ level: 0 })),
  };
  const code = await main(args, io, engine ?? createFakeEngine());
  return { code, out, error, questions };
}

/** The document on stdout, checked. */
export function toDocument({ out, error }: Result): Document {
  if (out === "") throw new Error(`there is no document: ${error}`);
  return documentSchema.parse(JSON.parse(out));
}
