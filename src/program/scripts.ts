const SINGLE_FILE = /\.(vue|svelte|html?)$/i;
const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)<\/script\s*>/gi;

/**
 * The program text of a file at equal offsets: of Vue, Svelte and HTML only what stands in `<script>` blocks,
 * everything else turned into blanks; any other file as it is.
 */
export function programText(path: string, text: string): string {
  if (!SINGLE_FILE.test(path)) return text;
  let result = "";
  let end = 0;
  for (const match of text.matchAll(SCRIPT)) {
    const [, open = "", body = ""] = match;
    if (/\btype\s*=\s*["'](?!module|text\/(java|type)script|application\/javascript)/i.test(open)) continue;
    const start = match.index + open.length;
    result += blank(text.slice(end, start)) + body;
    end = start + body.length;
  }
  return result + blank(text.slice(end));
}

/** What such a file holds beside its scripts, at equal offsets. */
export function markupText(text: string): string {
  return text.replace(SCRIPT, (whole, open: string) => open + blank(whole.slice(open.length)));
}

/** How the compiler should read a file whose name tells it nothing. */
export function isSingleFile(path: string): boolean {
  return SINGLE_FILE.test(path);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
