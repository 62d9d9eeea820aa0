/** The command line, in two processes that stay. */
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

const UPGRADER = join(import.meta.dirname, "upgrader.mjs");
const ending = z.object({ code: z.number(), output: z.string() });

export type Ending = z.infer<typeof ending>;

/** Runs commands, each on whichever process is free. */
export class CommandPool {
  private readonly processes: readonly ChildProcess[];
  private readonly free: ChildProcess[];
  private readonly waiting: ((process: ChildProcess) => void)[] = [];

  constructor(size = 2) {
    this.processes = Array.from({ length: size }, () => fork(UPGRADER, { env: { ...process.env, NO_COLOR: "1" } }));
    this.free = [...this.processes];
  }

  async run(folder: string, args: readonly string[]): Promise<Ending> {
    const worker = this.free.pop() ?? (await new Promise<ChildProcess>((resolve) => this.waiting.push(resolve)));
    try {
      return await new Promise<Ending>((resolve, reject) => {
        const lost = (code: number | null): void => {
          reject(new Error(`the command line ended with ${String(code)}`));
        };
        worker.once("exit", lost);
        worker.once("message", (message) => {
          worker.off("exit", lost);
          resolve(ending.parse(message));
        });
        worker.send({ folder, args });
      });
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free.push(worker);
      else next(worker);
    }
  }

  dispose(): void {
    for (const worker of this.processes) worker.kill();
  }
}
