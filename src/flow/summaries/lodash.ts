import { looks, rows, type Row } from "./row.js";

const of = (names: string): string =>
  names
    .split(" ")
    .map((name) => `lodash:${name}`)
    .join(" ");

const EACH = "map each forEach filter find findLast some every flatMap reject partition sortBy orderBy groupBy keyBy";
const MORE = "countBy uniqBy minBy maxBy sumBy mapValues forOwn forIn pickBy omitBy findKey dropWhile takeWhile";

/** lodash and its like: the list comes first. */
export const LODASH: readonly Row[] = [
  ...rows(of("clone cloneDeep tap thru"), "arg0", "result"),
  ...rows(of(`${EACH} ${MORE}`), "arg0.*", "arg1.param0"),
  ...rows(
    of("filter reject sortBy orderBy uniq uniqBy compact slice take takeRight drop dropRight"),
    "arg0.*",
    "result.ITEM",
  ),
  ...rows(
    of("reverse shuffle initial tail without difference differenceBy intersection sampleSize"),
    "arg0.*",
    "result.ITEM",
  ),
  ...rows(of("union unionBy concat xor"), "arg0..", "result"),
  ...rows(of("values toArray castArray valuesIn flatten flattenDeep takeWhile dropWhile"), "arg0.*", "result.ITEM"),
  ...rows(of("castArray"), "arg0", "result.ITEM"),
  ...rows(of("flatten flattenDeep"), "arg0.ITEM.ITEM", "result.ITEM"),
  ...rows(of("find findLast first head last nth minBy maxBy sample"), "arg0.*", "result"),
  ...rows(of("keyBy"), "arg0.*", "result.KEY"),
  ...rows(of("groupBy"), "arg0.*", "result.KEY.ITEM"),
  ...rows(of("chunk partition"), "arg0.*", "result.ITEM.ITEM"),
  ...rows(of("toPairs entries"), "arg0.*", "result.ITEM.1"),
  ...rows(of("fromPairs"), "arg0.ITEM.1", "result.KEY"),
  ...rows(of("map flatMap"), "arg1.return", "result.ITEM"),
  ...rows(of("mapValues"), "arg1.return", "result.KEY"),
  ...rows(of("flatMap tap thru"), "arg1.return", "result"),
  ...rows(of("tap thru"), "arg0", "arg1.param0"),
  ...rows(of("reduce reduceRight transform"), "arg0.*", "arg1.param1"),
  ...rows(of("reduce reduceRight transform"), "arg2", "arg1.param0"),
  ...rows(of("reduce reduceRight transform"), "arg2", "result"),
  ...rows(of("reduce reduceRight"), "arg1.return", "arg1.param0"),
  ...rows(of("reduce reduceRight"), "arg1.return", "result"),
  ...looks(
    of("isEmpty isEqual isNil isArray isObject isPlainObject isString size includes keys sumBy countBy findIndex"),
  ),
  ...looks(of("isNull isUndefined isFunction isNumber isBoolean some every findKey indexOf noop")),
];
