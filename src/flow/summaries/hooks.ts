import { rows, type Row } from "./row.js";

/** State, references and memos of view libraries, runes of Svelte's modules, and drafts of immer. */
export const HOOKS: readonly Row[] = [
  ...rows("react:useRef react:createRef", "arg0", "result.current"),
  ...rows("react:useState", "arg0", "result.0"),
  ...rows("react:useState", "arg0.return", "result.0"),
  ...rows("react:useState", "result.1.arg0", "result.0"),
  ...rows("react:useState", "result.1.arg0.return", "result.0"),
  ...rows("react:useState", "result.0", "result.1.arg0.param0"),
  ...rows("react:useMemo", "arg0.return", "result"),
  ...rows("react:useCallback react:memo react:forwardRef", "arg0", "result"),
  ...rows("react:useDeferredValue react:use", "arg0", "result"),
  ...rows("vue:ref vue:shallowRef vue:customRef", "arg0", "result.value"),
  ...rows("vue:reactive vue:shallowReactive vue:readonly vue:markRaw vue:toRaw vue:unref vue:toRefs", "arg0", "result"),
  ...rows("$unref", "arg0", "result"),
  ...rows("$unref vue:unref", "arg0.value", "result"),
  ...rows("vue:computed", "arg0.return", "result.value"),
  ...rows("vue:watch", "arg0.value", "arg1.param0"),
  ...rows("vue:watch", "arg0.return", "arg1.param0"),
  ...rows("$state $state.raw $state.snapshot $derived $bindable", "arg0", "result"),
  ...rows("$derived.by", "arg0.return", "result"),
  ...rows("immer:produce", "arg0", "arg1.param0"),
  ...rows("immer:produce", "arg0", "result"),
  ...rows("immer:produce", "arg1.return", "result"),
  ...rows("immer:produce", "arg1.param0", "result"),
  ...rows("immer:original immer:current immer:freeze", "arg0", "result"),
];
