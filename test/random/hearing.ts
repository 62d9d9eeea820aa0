/** Handlers of pushes and webhooks as code. */
import { readLines } from "./code.js";
import type { Hearing, Recipe } from "./recipe.js";
import type { Sheet } from "./sheet.js";

interface Desk {
  readonly recipe: Recipe;
  readonly hearing: Hearing;
  readonly by: "push" | "webhook";
  /** Number of the first handler. */
  readonly first: number;
  readonly sheet: Sheet;
}

export function writeHearing({ recipe, hearing, by, first, sheet }: Desk): void {
  const { frame, handlers } = hearing;
  const loose = recipe.language === "ts" ? ": any" : "";
  const payloadKey = by === "webhook" && recipe.from === "3.0" ? "data" : "payload";
  const payload = "payload";
  const named = handlers.map(({ name, reads }, index) => {
    const unit = first + index;
    const lines = reads.flatMap((read, place) => readLines(payload, read, unit, `value${place}`));
    return { name, unit, lines: [`note(${unit}, "heard");`, ...lines] };
  });
  const block = (lines: readonly string[], depth: number): string =>
    lines.map((line) => `${"  ".repeat(depth)}${line}\n`).join("");
  /** Begins and ends the function that hears. */
  const open = (): void => {
    if (by === "push") {
      sheet.write(`const socket = new WebSocket("wss://api.livechatinc.com/v${recipe.from}/agent/rtm/ws");\n`);
      sheet.write(`socket.onmessage = ({ data }) => {\n  const { action, payload } = JSON.parse(data);`);
    } else {
      sheet.package("express", "express");
      const bound = payloadKey === "payload" ? "payload" : `${payloadKey}: payload`;
      sheet.write(`const app = express();\n`);
      sheet.write(
        `app.post("/hooks", (request${loose}, response${loose}) => {\n  const { action, ${bound} } = request.body;`,
      );
    }
  };
  const close = (): void => {
    sheet.write(by === "push" ? "};" : "  response.sendStatus(200);\n});");
  };
  switch (frame) {
    case "if":
    case "set": {
      if (frame === "set") {
        sheet.write(`const WATCHED = new Set([${named.map(({ name }) => `"${name}"`).join(", ")}]);\n`);
      }
      open();
      if (frame === "set") sheet.write('  if (WATCHED.has(action)) note(-1, "watched");');
      for (const { name, unit, lines } of named) {
        sheet.write(`  if (action === "${name}") {\n${block(lines, 2)}  }`, unit);
      }
      close();
      return;
    }
    case "constants":
      for (const { name, unit } of named) sheet.write(`const NAME_${unit} = "${name}";`, unit);
      open();
      for (const { unit, lines } of named) sheet.write(`  if (action === NAME_${unit}) {\n${block(lines, 2)}  }`, unit);
      close();
      return;
    case "switch":
      open();
      sheet.write("  switch (action) {");
      for (const { name, unit, lines } of named) {
        sheet.write(`    case "${name}": {\n${block(lines, 3)}      break;\n    }`, unit);
      }
      sheet.write("  }");
      close();
      return;
    case "map":
      sheet.write(`const handlers${recipe.language === "ts" ? ": Record<string, (payload: any) => void>" : ""} = {`);
      for (const { name, unit, lines } of named)
        sheet.write(`  ${name}: (payload${loose}) => {\n${block(lines, 2)}  },`, unit);
      sheet.write("};\n");
      open();
      sheet.write("  handlers[action]?.(payload);");
      close();
      return;
    case "entries":
      sheet.write(`const handlers = new Map${recipe.language === "ts" ? "<string, (payload: any) => void>" : ""}([`);
      for (const { name, unit, lines } of named) {
        sheet.write(`  ["${name}", (payload${loose}) => {\n${block(lines, 2)}  }],`, unit);
      }
      sheet.write("]);\n");
      open();
      sheet.write("  handlers.get(action)?.(payload);");
      close();
      return;
    case "emitter":
      sheet.package("node:events", "EventEmitter");
      sheet.write("const bus = new EventEmitter();\n");
      for (const { name, unit, lines } of named) {
        sheet.write(`bus.on("${name}", (payload${loose}) => {\n${block(lines, 1)}});\n`, unit);
      }
      open();
      sheet.write("  bus.emit(action, payload);");
      close();
  }
}
