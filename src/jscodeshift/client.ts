/** Asks the thread that holds the engine. Needs nothing but Node, as Babel may have compiled it. */
import { Worker } from "node:worker_threads";
import type { Answer, Question } from "./thread.js";
import type { Transformed, TransformRequest } from "./transform.js";

interface Waiting {
  readonly resolve: (answer: Transformed) => void;
  readonly reject: (error: Error) => void;
}

/** Asks for one file to be carried over. Rejects with the words of what is wrong. */
export type Ask = (request: TransformRequest) => Promise<Transformed>;

/** A client of the thread at that URL. Only a thread that owes an answer keeps the process alive. */
export function createClient(url: URL): Ask {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(url);
  let count = 0;
  worker.on("message", (answer: Answer) => {
    const owed = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) worker.unref();
    if ("error" in answer) owed?.reject(new Error(answer.error));
    else owed?.resolve(answer);
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return (request) => {
    const question: Question = { ...request, number: count++ };
    worker.ref();
    worker.postMessage(question);
    return new Promise((resolve, reject) => waiting.set(question.number, { resolve, reject }));
  };
}
