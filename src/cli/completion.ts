/** Completion scripts for shells, made from the commands as they are. */
import type { Command, Option } from "commander";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

interface Flag {
  /** With its dashes. */
  readonly name: string;
  readonly about: string;
  readonly takesValue: boolean;
  /** What may follow; empty for anything, such as a file. */
  readonly values: readonly string[];
}

/** A command, by the words that lead to it; none for the program itself. */
interface Known {
  readonly words: readonly string[];
  readonly about: string;
  readonly flags: readonly Flag[];
  readonly commands: readonly Known[];
  /** What its first argument may be, where that is one of a few; empty for files. */
  readonly values: readonly string[];
}

/** The script for a shell. `versions` are what may follow a flag that takes one. */
export function toCompletion(program: Command, shell: Shell, versions: readonly string[]): string {
  const known = toKnown(program, [], versions);
  return { bash: toBash, zsh: toZsh, fish: toFish }[shell](known);
}

function toKnown(command: Command, words: readonly string[], versions: readonly string[]): Known {
  const help = { name: "--help", about: "Show help", takesValue: false, values: [] };
  const [first] = command.registeredArguments;
  return {
    words,
    about: toAbout(command.description()),
    flags: [...command.options.flatMap((option) => toFlag(option, versions)), help],
    commands: command.commands.map((one) => toKnown(one, [...words, one.name()], versions)),
    values: first?.argChoices ?? (first?.name() === "version" ? versions : []),
  };
}

function toFlag(
  { long, flags, description, required, optional, argChoices }: Option,
  versions: readonly string[],
): readonly Flag[] {
  if (long == null) return [];
  const values = argChoices ?? (flags.endsWith("<version>") ? versions : []);
  return [{ name: long, about: toAbout(description), takesValue: required || optional, values }];
}

/** The first sentence, without its stop. */
function toAbout(text: string): string {
  return text.replace(/(?:[.;] .*|\.)$/s, "");
}

function allBelow(known: Known): readonly Known[] {
  return [known, ...known.commands.flatMap(allBelow)];
}

/** Where nothing else fits, bash itself offers files. */
function toBash(program: Known): string {
  const all = allBelow(program);
  const lines = [
    '# chatshift in bash: eval "$(chatshift completion bash)"',
    "_chatshift() {",
    '  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" words="" index',
    "  for ((index = 1; index < COMP_CWORD; index++)); do",
    '    case "$command ${COMP_WORDS[index]}" in',
    ...all
      .slice(1)
      .map(
        ({ words }) =>
          `      "${[words.slice(0, -1).join(" "), words.at(-1)].join(" ")}") command="${words.join(" ")}" ;;`,
      ),
    "    esac",
    "  done",
    '  case "$command $before" in',
    ...all.flatMap(({ words, flags }) =>
      flags
        .filter(({ takesValue }) => takesValue)
        .map(({ name, values }) => `    "${words.join(" ")} ${name}") ${toReply(values)}; return ;;`),
    ),
    "  esac",
    '  case "$command" in',
    ...all.map(
      ({ words, flags, commands, values }) =>
        `    "${words.join(" ")}") words="${[...commands.map((one) => one.words.at(-1)), ...values, ...flags.map(({ name }) => name)].join(" ")}" ;;`,
    ),
    "  esac",
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    "}",
    "complete -o default -F _chatshift chatshift",
  ];
  return `${lines.join("\n")}\n`;
}

function toReply(values: readonly string[]): string {
  return values.length === 0 ? "COMPREPLY=()" : `COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$current"))`;
}

function toZsh(program: Known): string {
  const lines = [
    "#compdef chatshift",
    '# chatshift in zsh: eval "$(chatshift completion zsh)"',
    ...allBelow(program).flatMap(toZshFunction),
    "compdef _chatshift chatshift",
  ];
  return `${lines.join("\n")}\n`;
}

function toZshFunction({ words, flags, commands, values }: Known): readonly string[] {
  const name = ["_chatshift", ...words].join("_");
  const options = flags.map((flag) =>
    quote(
      `*${flag.name}[${escape(flag.about, /[\\[\]:]/g)}]${flag.takesValue ? `:value:${toZshValues(flag.values)}` : ""}`,
    ),
  );
  if (commands.length === 0) {
    const rest = values.length === 0 ? "*:file:_files" : `1:value:${toZshValues(values)}`;
    return [
      `${name}() {`,
      "  _arguments \\",
      ...[...options, quote(rest)].map((line, index, lines) => `    ${line}${index < lines.length - 1 ? " \\" : ""}`),
      "}",
    ];
  }
  return [
    `${name}() {`,
    "  local -a commands",
    `  commands=(${commands.map((one) => quote(`${one.words.at(-1) ?? ""}:${escape(one.about, /[\\:]/g)}`)).join(" ")})`,
    "  if (( CURRENT == 2 )); then _describe command commands; return; fi",
    "  (( CURRENT-- )); shift words",
    `  case $words[1] in ${commands.map(({ words: own }) => `${own.at(-1) ?? ""}) _chatshift_${own.join("_")} ;;`).join(" ")} esac`,
    "}",
  ];
}

function toZshValues(values: readonly string[]): string {
  return values.length === 0 ? "_files" : `(${values.join(" ")})`;
}

function toFish(program: Known): string {
  const lines = allBelow(program).flatMap((known) => {
    const here = toFishCondition(known);
    return [
      ...known.commands.map(
        (one) => `complete -c chatshift -n ${here} -f -a ${one.words.at(-1) ?? ""} -d ${quoteFish(one.about)}`,
      ),
      ...(known.values.length === 0
        ? []
        : [`complete -c chatshift -n ${here} -f -a ${quoteFish(known.values.join(" "))}`]),
      ...known.flags.map(
        (flag) =>
          `complete -c chatshift -n ${here} -l ${flag.name.slice(2)}${toFishValues(flag)} -d ${quoteFish(flag.about)}`,
      ),
    ];
  });
  return `# chatshift in fish: chatshift completion fish | source\n${lines.join("\n")}\n`;
}

function toFishCondition({ words, commands }: Known): string {
  const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
  const below = commands.map((one) => one.words.at(-1)).join(" ");
  const none = commands.length === 0 ? [] : [`not __fish_seen_subcommand_from ${below}`];
  return quoteFish([...seen, ...none].join("; and "));
}

function toFishValues({ takesValue, values }: Flag): string {
  if (!takesValue) return "";
  return values.length === 0 ? " -r" : ` -x -a ${quoteFish(values.join(" "))}`;
}

function escape(text: string, what: RegExp): string {
  return text.replace(what, "\\$&");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function quoteFish(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
