import { drops, type Row } from "./row.js";

/** Calls that run a callback for what it does, or for a yes or no: what it returns goes nowhere. */
export const DROPPING: readonly Row[] = [
  ...drops(
    "setTimeout setInterval setImmediate queueMicrotask process.nextTick requestAnimationFrame requestIdleCallback",
  ),
  ...drops(
    ".forEach .filter .find .findLast .findIndex .findLastIndex .some .every .sort .toSorted .finally .subscribe",
  ),
  ...drops(".on .once .addListener .prependListener .prependOnceListener .addEventListener .off .removeListener"),
  ...drops(".removeEventListener .listen"),
  ...drops("describe it test beforeEach afterEach beforeAll afterAll before after describe.* it.* test.*"),
  ...drops("react:useEffect react:useLayoutEffect react:useInsertionEffect react:startTransition"),
  ...drops("$effect $effect.pre"),
  // What a component returns is for its template.
  ...drops("vue:defineComponent"),
  ...drops(
    "vue:watch vue:watchEffect vue:onMounted vue:onUnmounted vue:onBeforeMount vue:onBeforeUnmount vue:nextTick",
  ),
];
