/** Methods of emitters, sockets and streams, by what they do with listeners. */

const STARTS: ReadonlySet<string> = new Set([
  ...["on", "once", "addListener", "prependListener", "prependOnceListener", "addEventListener"],
  ...["subscribe", "listen", "onPush", "bind"],
]);
const ENDS: ReadonlySet<string> = new Set(["off", "removeListener", "removeEventListener", "unsubscribe", "unbind"]);
const EMITS: ReadonlySet<string> = new Set([
  ...["emit", "emitAsync", "dispatch", "publish", "trigger", "fire", "notify", "raise"],
]);

/** Whether a method gives an emitter a listener. */
export function startsListening(method: string): boolean {
  return STARTS.has(method);
}

/** The same, or takes one away. */
export function namesListener(method: string): boolean {
  return STARTS.has(method) || ENDS.has(method);
}

/** Whether a method hands what it is given to an emitter's listeners. */
export function emits(method: string): boolean {
  return EMITS.has(method);
}
