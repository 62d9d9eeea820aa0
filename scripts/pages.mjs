/**
 * Pages in a real browser: a screenshot of each in light and dark, and axe-core with the rules that need a layout.
 * Needs Chromium (Debian: apt-get install chromium). `npm run pages [folder]`.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSite } from "./site.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "chatshift-pages-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const chromium = ["chromium", "chromium-browser", "google-chrome"].find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});
if (chromium === undefined) {
  console.error("There is no Chromium here: apt-get install chromium");
  process.exit(2);
}

function browse(...args) {
  const common = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=20000"];
  return execFileSync(chromium, [...common, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function makePages() {
  const project = mkdtempSync(join(tmpdir(), "chatshift-pages-"));
  cpSync(join(root, "examples/web-bot"), project, { recursive: true });
  const cli = join(root, "bin/chatshift.js");
  const run = (...args) => {
    try {
      return execFileSync(process.execPath, [cli, ...args], { cwd: project, encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      // 1: steps are left, as they are in the example.
      if (error.status === 1) return error.stdout;
      throw error;
    }
  };
  run("upgrade", ".", "--report", "html", join(folder, "report.html"));
  writeFileSync(join(folder, "guide.html"), run("plan", "--from", "3.1", "--to", "3.6", "--format", "html"));
  writeFileSync(join(folder, "lint.html"), run("lint", ".", "--target", "3.6", "--format", "html"));
  const site = makeSite();
  for (const [name, path] of Object.entries(SITE)) writeFileSync(join(folder, `${name}.html`), site.get(path));
  return ["report", "guide", "lint", ...Object.keys(SITE)];
}

/** Pages of the site, by the names of their copies here. */
const SITE = {
  "site-start": "index.html",
  "site-doc": "docs/lint.html",
  "site-rules": "rules/index.html",
  "site-rule": "rules/agent-chat/3.2/close-thread-renamed.html",
};

/** Whether the page's own script runs under the page's own policy: it makes the heads of tables buttons. */
function isSortable(name) {
  return /<th[^>]*><button/.test(browse("--dump-dom", `file://${join(folder, `${name}.html`)}`));
}

/** What axe finds, by a copy of the page that may run it. */
function check(name, scheme) {
  const html = readFileSync(join(folder, `${name}.html`), "utf8").replace(/<meta http-equiv[^>]*>/, "");
  const dark = scheme === "dark" ? html.replaceAll("(prefers-color-scheme: dark)", "all") : html;
  const after = `<script>${axe.replaceAll("</script", "<\\/script")}</script><script>axe.run(document).then(({ violations }) => {
    document.documentElement.innerHTML = "<body><pre id=found>" + JSON.stringify(violations.map(({ id, nodes }) =>
      [id, nodes.length, nodes[0].target.join(" ")])) + "</pre></body>"; });</script>`;
  const copy = join(folder, `${name}-${scheme}-checked.html`);
  writeFileSync(
    copy,
    dark.replace("</body>", () => `${after}</body>`),
  );
  const found = /<pre id="found">(.*?)<\/pre>/s.exec(browse("--dump-dom", `file://${copy}`))?.[1];
  return found === undefined ? [["axe said nothing"]] : JSON.parse(found.replaceAll("&gt;", ">"));
}

let count = 0;
for (const name of makePages())
  for (const scheme of ["light", "dark"]) {
    const picture = join(folder, `${name}-${scheme}.png`);
    const force = scheme === "dark" ? ["--force-dark-mode", "--blink-settings=preferredColorScheme=0"] : [];
    browse("--window-size=1000,1600", ...force, `--screenshot=${picture}`, `file://${join(folder, `${name}.html`)}`);
    const found = check(name, scheme);
    if (!isSortable(name)) found.push(["its script didn't run"]);
    count += found.length;
    console.log(`${name}, ${scheme}: ${found.length === 0 ? "axe finds no fault" : JSON.stringify(found)}; ${picture}`);
  }
process.exitCode = count === 0 ? 0 : 1;
