/** A thread beside the one that works: ends the process by SIGTERM when a piece of work has had its seconds of CPU. */
import { parentPort, workerData } from "node:worker_threads";

let begun;
parentPort.on("message", (isAtWork) => (begun = isAtWork ? process.cpuUsage() : undefined));
setInterval(() => {
  const { user, system } = begun ? process.cpuUsage(begun) : { user: 0, system: 0 };
  if (user + system > workerData.seconds * 1e6) process.kill(process.pid, "SIGTERM");
}, 200);
