/** What one tool for agents is, whatever serves it. */
import type { z } from "zod";
import type { Engine } from "../engine.js";
import type { Io } from "../io.js";

/** Runs a command line with a world of its own; returns its exit code. */
export type RunCommand = (args: readonly string[], io: Io) => Promise<number>;

export interface Answer {
  /** What was asked for, then notes. */
  readonly texts: readonly string[];
  readonly isError: boolean;
}

export interface Workplace {
  /** The folder whose files may be asked about, absolute, without links. */
  readonly root: string;
  readonly io: Io;
  readonly engine: Engine;
  readonly runCommand: RunCommand;
}

interface ToolFacts<Input> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly writes: boolean;
}

export interface Tool extends ToolFacts<z.ZodObject> {
  /** Throws BadInput for what the agent can fix. */
  readonly answer: (asked: unknown, place: Workplace) => Promise<Answer>;
}

/** A tool whose answer is given what its input describes. */
export function defineTool<Input extends z.ZodObject>(
  facts: ToolFacts<Input>,
  answer: (asked: z.infer<Input>, place: Workplace) => Promise<Answer>,
): Tool {
  return { ...facts, answer: (asked, place) => answer(facts.input.parse(asked), place) };
}

/** The world of the root, in which nobody can be asked; keeps what a command says. */
export function captureIo({ root, io: { args = [] } }: Workplace): { readonly io: Io; readonly said: () => Said } {
  let [out, error] = ["", ""];
  const io: Io = {
    cwd: root,
    args,
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    canAsk: false,
    ask: () => Promise.resolve(false),
    paint: async () => (await import("../paint.js")).paintPlain(),
  };
  return { io, said: () => ({ out, error }) };
}

interface Said {
  readonly out: string;
  readonly error: string;
}

export function toAnswer({ out, error }: Said, isError = false): Answer {
  return { texts: [out, error].filter((text) => text !== ""), isError };
}
