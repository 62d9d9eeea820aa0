import { rows, type Row } from "./row.js";

/** The value that a text stands for is held by the text under this key. */
const WRITTEN = "written";

/** JSON text made of a value, and read again. */
export const JSON_TEXT: readonly Row[] = [
  ...rows("JSON.stringify JSON5.stringify superjson.stringify devalue.stringify", "arg0", `result.${WRITTEN}`),
  ...rows("JSON.parse JSON5.parse superjson.parse devalue.parse", `arg0.${WRITTEN}`, "result"),
  ...rows("superjson.serialize v8.serialize", "arg0", `result.${WRITTEN}`),
  ...rows("superjson.deserialize v8.deserialize", `arg0.${WRITTEN}`, "result"),
];
