import { looks, rows, type Row } from "./row.js";

const MERGES = "Object.assign __assign tslib.__assign tslib_1.__assign _extends _objectSpread";

/** Functions of `Object` and `Reflect`, and copies of whole values. */
export const OBJECT: readonly Row[] = [
  ...rows("Object.freeze Object.seal Object.preventExtensions structuredClone", "arg0", "result"),
  ...rows(MERGES, "arg0", "result"),
  ...rows(MERGES, "arg1..", "arg0"),
  ...rows(MERGES, "arg1..", "result"),
  ...rows("Object.create Object.setPrototypeOf", "arg0", "result"),
  ...rows("Object.values", "arg0.*", "result.ITEM"),
  ...rows("Object.entries", "arg0.*", "result.ITEM.1"),
  ...rows("Object.fromEntries", "arg0.ITEM.1", "result.KEY"),
  ...rows("Object.fromEntries", "arg0.VALUE", "result.KEY"),
  ...rows("Object.groupBy", "arg0.ITEM", "result.KEY.ITEM"),
  ...rows("Object.groupBy", "arg0.ITEM", "arg1.param0"),
  ...rows("new Proxy", "arg0", "result"),
  ...looks("Object.keys Object.getOwnPropertyNames Object.hasOwn Object.is Object.isFrozen Object.isSealed"),
  ...looks("Object.getPrototypeOf Reflect.has Reflect.ownKeys Reflect.getPrototypeOf Boolean String Number"),
  ...looks(".hasOwnProperty .isPrototypeOf Object.prototype.toString.call Object.prototype.hasOwnProperty.call"),
  ...looks("isNaN parseInt parseFloat Symbol BigInt encodeURIComponent Buffer.byteLength"),
];
