/** A process that tries planted clients one after the other; one that ends at a limit is followed by another. */
import { fork } from "node:child_process";
import { join } from "node:path";

/** Of one client: seconds of CPU, and megabytes of memory. */
export const LIMITS = { seconds: 20, megabytes: 1024 };
/** What is kept between runs starts again after so many. */
const MOST_ASKED = 100;

export function startWorker(root) {
  let child;
  let asked = 0;
  const end = () => {
    child?.kill("SIGKILL");
    child = undefined;
  };
  return {
    end,
    async ask(job) {
      if (asked++ % MOST_ASKED === 0) end();
      child ??= fork(join(import.meta.dirname, "try.mjs"), [], {
        cwd: root,
        execArgv: [`--max-old-space-size=${LIMITS.megabytes}`, "--experimental-vm-modules", "--no-warnings"],
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      });
      const result = await answerOf(child, job);
      if (result.isOver) end();
      return { ...job, ...result };
    },
  };
}

function answerOf(child, job) {
  return new Promise((resolve) => {
    let errors = "";
    const settle = (result) => {
      child.off("message", settle).off("close", onClose).stderr.off("data", onError);
      resolve(result);
    };
    const onError = (bytes) => (errors += bytes);
    const onClose = (code, signal) => {
      const kind = signal === "SIGTERM" ? "time" : /heap out of memory/.test(errors) ? "memory" : "crash";
      const message = kind === "crash" ? `ended with ${signal ?? code}: ${errors.slice(0, 200)}` : "over the limit";
      settle({ seconds: LIMITS.seconds, isOver: true, faults: [{ kind, message }] });
    };
    child.on("message", settle).on("close", onClose).stderr.on("data", onError);
    child.send(job);
  });
}
