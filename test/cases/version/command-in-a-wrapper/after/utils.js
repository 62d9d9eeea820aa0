import { exec } from "node:child_process";
export function execute(command, done) {
  exec(command, (error, out) => done(error, out));
}
