/** Runs the engine in a thread of its own, where what jscodeshift does to `require` doesn't reach. */
import { parentPort } from "node:worker_threads";
import { toMessage } from "../errors.js";
import { createFileEngine, requireInspector } from "../faces/load.js";
import type { Transformed, TransformRequest } from "./transform.js";
import { transformSource } from "./transform.js";

export interface Question extends TransformRequest {
  readonly number: number;
}
export type Answer = { readonly number: number } & (Transformed | { readonly error: string });

const engine = createFileEngine(requireInspector);

parentPort?.on("message", (question: Question) => {
  parentPort?.postMessage(toAnswer(question));
});

function toAnswer(question: Question): Answer {
  const { number } = question;
  try {
    return { number, ...transformSource(engine, question) };
  } catch (error) {
    return { number, error: toMessage(error) };
  }
}
