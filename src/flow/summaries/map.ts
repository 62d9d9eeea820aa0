import { rows, type Row } from "./row.js";

/** Maps and sets, weak ones too. */
export const MAP: readonly Row[] = [
  ...rows("new Map new WeakMap", "arg0.ITEM.1", "result.VALUE"),
  ...rows("new Map", "arg0.VALUE", "result.VALUE"),
  ...rows("new Set new WeakSet", "arg0.ITEM", "result.ITEM"),
  ...rows("new WeakRef", "arg0", "result.target"),
  ...rows(".deref", "this.target", "result"),
  ...rows("Map#set WeakMap#set", "arg1", "this.VALUE"),
  ...rows("Map#set WeakMap#set", "arg1", "result.VALUE"),
  ...rows("Set#add WeakSet#add", "arg0", "this.ITEM"),
  ...rows("Set#add WeakSet#add", "arg0", "result.ITEM"),
  ...rows("WeakMap#set WeakMap#get Map#get Map#has WeakMap#has Set#has WeakSet#has", "arg0", "this.key"),
  ...rows("Map#delete WeakMap#delete Set#delete WeakSet#delete", "arg0", "this.key"),
  ...rows("Map#set WeakMap#set Set#add WeakSet#add", "this", "result"),
  ...rows(".get", "this.VALUE", "result"),
  ...rows(".values", "this.VALUE", "result.ITEM"),
  ...rows(".entries", "this.VALUE", "result.ITEM.1"),
  ...rows(".forEach", "this.VALUE", "arg0.param0"),
  ...rows(".union .intersection .difference .symmetricDifference", "this.ITEM", "result.ITEM"),
  ...rows(".union .symmetricDifference", "arg0.ITEM", "result.ITEM"),
  ...rows("Map.groupBy", "arg0.ITEM", "result.VALUE.ITEM"),
  ...rows("Map.groupBy", "arg0.ITEM", "arg1.param0"),
];
