/** Lets a piece of work run to its end although the user wants to stop: files are then whole, and on record. */

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export interface Held<T> {
  readonly value: T;
  /** The exit code that a signal asks for which came meanwhile. */
  readonly code: number | undefined;
}

/** Does the work, which must not wait for anything, and says whether a signal came meanwhile. */
export async function holdSignals<T>(work: () => T): Promise<Held<T>> {
  let code: number | undefined;
  const handlers = Object.entries(SIGNALS).map(([name, value]) => {
    const handler = (): void => {
      code = value;
    };
    process.on(name, handler);
    return () => process.off(name, handler);
  });
  try {
    const value = work();
    // Signals are handed over between two turns of the event loop.
    await new Promise((resolve) => setTimeout(resolve, 1));
    return { value, code };
  } finally {
    for (const stop of handlers) stop();
  }
}
