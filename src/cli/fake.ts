/** `chatshift fake`: serves until it is stopped, and reports each request. */
import { startFake } from "../../fake/index.js";
import type { Recorded } from "../../fake/index.js";
import { BadInput, EXIT, toMessage } from "../errors.js";
import { makeVisible } from "../report/visible.js";
import type { Io } from "./io.js";

export interface FakeFlags {
  readonly at: string;
  readonly port?: number;
}

/** Ends, when it is stopped, with 1 if it refused a request. */
export async function serveFake(io: Io, { at, port = 0 }: FakeFlags): Promise<number> {
  const onRequest = (request: Recorded): void => {
    io.out(`${formatRequest(request)}\n`);
  };
  const fake = await startFake({ at, port, onRequest }).catch((error: unknown) => {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`--port ${port}: ${toMessage(error)}`, "Give another port, or none.");
  });
  io.out(`Web     ${fake.url}\nRTM     ${fake.socketUrl}\n`);
  for (const [name, id] of Object.entries(fake.chats)) io.out(`Chat    ${id} (${name})\n`);
  await untilStopped();
  const { length } = fake.refused;
  io.out(`${fake.requests.length} requests, ${length} refused.\n`);
  await fake.stop();
  return length === 0 ? EXIT.done : EXIT.left;
}

function formatRequest({ transport, action, refused }: Recorded): string {
  return makeVisible(`${transport.padEnd(4)} ${refused === undefined ? "ok      " : "refused "} ${action}`).concat(
    refused === undefined ? "" : `  ${makeVisible(refused)}`,
  );
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
