// A process that runs the command line again and again, each time as if started in the folder it is told: the same
// program as bin/chatshift.js, without the second that loading it takes.
import { main } from "../../dist/src/cli/main.js";

let output = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text, ...rest) => {
    output += text;
    rest.find((one) => typeof one === "function")?.();
    return true;
  };
}

process.on("message", async ({ folder, args }) => {
  output = "";
  process.chdir(folder);
  const code = await main(args);
  process.send({ code, output });
});
