/** Writes generated projects to disk: the same bytes for the same numbers, wherever and whenever. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CLIENT, toConnectedFolder, writeConnected } from "./client-code.mjs";
import { pickLength, writeFiller } from "./code.mjs";
import { createRandom } from "./random.mjs";

const SEED = 20261122;
const FILES_PER_FOLDER = 25;
/** Of the files of a client's folder so many import it. */
const IMPORTERS = 2;

function write(root, path, text) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function pickExtension(random) {
  const kind = random.next();
  return kind < 0.55 ? "ts" : kind < 0.7 ? "tsx" : "js";
}

/**
 * A project of `files` source files, of which `touching` meet the API, in clients of five files; each client is
 * imported by two files of its folder, and every file imports others of its own folder.
 */
export function writeTree(root, files, touching) {
  const random = createRandom(SEED);
  const clients = touching / Object.keys(CLIENT).length;
  const folders = Math.ceil((files - touching) / FILES_PER_FOLDER);
  write(root, "package.json", '{ "name": "bench", "private": true, "type": "module" }\n');
  for (let folder = 0, left = files - touching; folder < folders; folder++) {
    const hasClient = Math.floor(((folder + 1) * clients) / folders) > Math.floor((folder * clients) / folders);
    if (hasClient) writeClient(random, root, `src/area${folder}/livechat`);
    const count = Math.min(FILES_PER_FOLDER, left);
    for (let index = 0; index < count; index++) {
      const extension = pickExtension(random);
      const isImporter = hasClient && index >= count - IMPORTERS;
      const imports = [
        ...siblings(random, index),
        ...(isImporter ? ['import { Desk } from "./livechat/desk.js";'] : []),
      ];
      const use = isImporter ? "\nexport const desk = new Desk(String(process.env.LIVECHAT_TOKEN));\n" : "";
      const text = `${imports.join("\n")}\n${writeFiller(random, pickLength(random), extension !== "js")}${use}`;
      write(root, `src/area${folder}/part${index}.${extension}`, text);
    }
    left -= count;
  }
}

function siblings(random, index) {
  const count = Math.min(index, random.below(3));
  return Array.from({ length: count }, () => `import "./part${random.below(index)}.js";`);
}

function writeClient(random, root, folder) {
  for (const [name, toText] of Object.entries(CLIENT)) {
    const typed = random.next() < 0.5;
    const filler = writeFiller(random, pickLength(random), typed);
    write(root, `${folder}/${name}.${typed ? "ts" : "js"}`, toText(typed) + filler);
  }
}

/** A project of so many modules that all call the API through one helper and import three others each. */
export function writeConnectedTree(root, modules) {
  const random = createRandom(SEED + 1);
  write(root, "package.json", '{ "name": "connected", "private": true, "type": "module" }\n');
  write(root, "src/call.js", CLIENT.call());
  for (let index = 0; index < modules - 1; index++) {
    const imported = new Set(index === 0 ? [] : Array.from({ length: 3 }, () => random.below(index)));
    const text = writeConnected(index, [...imported]) + writeFiller(random, pickLength(random), false);
    write(root, `src/${toConnectedFolder(index)}/module${index}.js`, text);
  }
}

/** For an editor: `count` folders, in each a file of about 16 KB that meets the API and imports ten local modules. */
export function writeEditorTree(root, count) {
  const random = createRandom(SEED + 2);
  write(root, "package.json", '{ "name": "editor", "private": true, "type": "module" }\n');
  write(root, "first.js", CLIENT.archive());
  for (let folder = 0; folder < count; folder++) {
    const modules = Array.from({ length: 8 }, (_, index) => `part${index}`);
    for (const name of modules) write(root, `src${folder}/${name}.js`, writeFiller(random, pickLength(random), false));
    write(root, `src${folder}/call.js`, CLIENT.call() + writeFiller(random, 3000, false));
    write(root, `src${folder}/chats.js`, CLIENT.chats() + writeFiller(random, 3000, false));
    const imports = modules.map((name) => `import "./${name}.js";`).join("\n");
    const text = `${imports}\nimport { call } from "./call.js";\n${CLIENT.desk(false)}${CLIENT.archive()}${CLIENT.rtm()}
export const transfer = (chatId, groupId) =>
  call("transfer_chat", { chat_id: chatId, target: { type: "group", ids: [groupId] } });
`;
    write(root, `src${folder}/desk.js`, text + writeFiller(random, 16000 - text.length, false));
  }
}
