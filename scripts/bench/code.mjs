/** Source text that has nothing to do with any API: what most files of a project are made of. */

const NOUNS = "order invoice parcel customer account basket price voucher stock shelf label route driver depot".split(
  " ",
);
const VERBS = "load save merge count format check resolve update remove collect reduce compare render measure".split(
  " ",
);
const FIELDS = "id name total status createdAt owner weight rows amount country limit offset notes parent".split(" ");

function toTitle(word) {
  return word[0].toUpperCase() + word.slice(1);
}

/** `loadOrderRows3`: unlike every other name of its file. */
function toName(random, index) {
  return `${random.pick(VERBS)}${toTitle(random.pick(NOUNS))}${toTitle(random.pick(FIELDS))}${index}`;
}

const SHAPES = [
  (random, name, typed) => {
    const [a, b, c] = [random.pick(FIELDS), random.pick(FIELDS), random.pick(NOUNS)];
    return `
/** Keeps what has a ${a}, the largest ${b} first. */
export function ${name}(${c}s${typed ? ": readonly Row[]" : ""}, limit${typed ? ": number" : ""} = ${random.below(90) + 10}) {
  const kept = ${c}s.filter((${c}) => ${c}.${a} !== undefined && ${c}.${b} !== ${random.below(900)});
  kept.sort((left, right) => Number(right.${b}) - Number(left.${b}));
  return kept.slice(0, limit).map((${c}) => ({ ...${c}, ${a}: String(${c}.${a}).trim(), at: Date.now() }));
}
`;
  },
  (random, name, typed) => {
    const [a, c] = [random.pick(FIELDS), random.pick(NOUNS)];
    return `
export async function ${name}(id${typed ? ": string" : ""}, options${typed ? ": Row" : ""} = {}) {
  const response = await fetch(\`/internal/${c}s/\${encodeURIComponent(id)}?${a}=\${options.${a} ?? "${random.pick(NOUNS)}"}\`);
  if (!response.ok) {
    console.error("could not load the ${c}", id, response.status);
    return undefined;
  }
  const { items, ${a} } = await response.json();
  for (const item of items) {
    if (item.${a} === ${a}) item.label = \`\${item.name} (\${${a}})\`;
  }
  return { items, ${a}, loaded: true };
}
`;
  },
  (random, name, typed) => {
    const [a, b, c] = [random.pick(FIELDS), random.pick(FIELDS), random.pick(NOUNS)];
    return `
export class ${toTitle(name)} {
  ${c}s${typed ? ": Map<string, Row>" : ""} = new Map();

  constructor(parent${typed ? ": unknown" : ""}) {
    this.parent = parent;
  }${typed ? "\n\n  parent: unknown;" : ""}

  add(${c}${typed ? ": Row" : ""}) {
    const key = \`\${${c}.${a}}/\${${c}.${b}}\`;
    if (this.${c}s.has(key)) throw new Error(\`there are two of \${key}\`);
    this.${c}s.set(key, ${c});
    return this;
  }

  /** Everything that waits for its ${b}. */
  open() {
    const waiting = [];
    for (const [key, ${c}] of this.${c}s) if (!${c}.${b}) waiting.push(key);
    return waiting;
  }
}
`;
  },
  (random, name) => {
    const rows = Array.from(
      { length: 4 + random.below(8) },
      (_, index) =>
        `  ${random.pick(FIELDS)}${index}: { label: "${toTitle(random.pick(NOUNS))} ${random.pick(FIELDS)}", width: ${random.below(300)}, visible: ${random.next() > 0.5} },`,
    );
    return `
// The columns as the ${random.pick(NOUNS)} page shows them; the order matters.
export const ${name} = {
${rows.join("\n")}
};
`;
  },
  (random, name, typed) => {
    const cases = NOUNS.slice(0, 3 + random.below(6)).map(
      (noun) =>
        `    case "${noun}_${random.pick(FIELDS)}":\n      return { ...state, ${noun}: action.${random.pick(FIELDS)} };`,
    );
    return `
export function ${name}(state${typed ? ": Row" : ""} = {}, action${typed ? ": Row" : ""} = {}) {
  switch (action.type) {
${cases.join("\n")}
    default:
      return state;
  }
}
`;
  },
];

const ROW = `
export interface Row {
  readonly [field: string]: any;
}
`;

/** Functions, classes and tables of about so many characters. */
export function writeFiller(random, length, typed) {
  let text = typed ? ROW : "";
  for (let index = 0; text.length < length; index++) text += random.pick(SHAPES)(random, toName(random, index), typed);
  return text;
}

/** A length in characters: many small files, few large ones, about 7,000 on average. */
export function pickLength(random) {
  const size = random.next();
  if (size < 0.5) return 1000 + random.below(4000);
  return size < 0.9 ? 5000 + random.below(6000) : 14000 + random.below(22000);
}
