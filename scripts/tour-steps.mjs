/** What is done in each project of the tour: commands as the screen proposes them, and what a person writes by its words. */

/** A comment that an upgrade left, with its line. */
const MARKER = /^ *\/\/ TODO\(chatshift\).*\n/m;

const join = (chat, call = "call") =>
  `  await ${call}("add_user_to_chat", {
    chat_id: ${chat},
    user_id: "anna@shop.example",
    user_type: "agent",
    visibility: "all",
    ignore_requester_presence: true,
  });
`;

/** @type {readonly object[]} */
export const TOUR = [
  {
    name: "service",
    title: "A service in TypeScript, with axios and webhooks",
    about:
      "Its base stands in a `.env` that git ignores, and no code says at which version its webhooks are registered.",
    steps: [
      { run: ["upgrade"] },
      {
        say: "The base has to come along. The command that is offered:",
        run: ["upgrade", ".", ".env", "--to", "3.6", "--include", "review"],
      },
      {
        say: "The webhooks were registered at 3.1, which only people know:",
        run: ["upgrade", "--to", "3.6", "--from", "3.1"],
      },
      {
        say: "What is left is to be a user of a chat before writing to it, by the call that the screen shows:",
        write: [
          { file: "src/livechat.ts", from: "export function say(", to: "export async function say(" },
          { file: "src/livechat.ts", from: MARKER, to: join("chatId") },
        ],
      },
    ],
    start: ["src/main.js"],
  },
  {
    name: "monorepo",
    title: "A monorepo, with a package for the API and two apps",
    about: "The version stands in the package, the calls in the apps.",
    steps: [
      { run: ["upgrade"] },
      { say: "The command that is offered:", run: ["upgrade", "--to", "3.6", "--include", "review"] },
    ],
    start: ["apps/closer/main.js", "apps/reports/main.js"],
  },
  {
    name: "console",
    title: "A console over a socket, with a store and Svelte",
    about:
      "One package has requests, answers and listeners of its own making, another a store; components read what comes out of it.",
    steps: [
      { run: ["upgrade"] },
      { say: "The command that is offered:", run: ["upgrade", "--to", "3.6", "--include", "review"] },
      { say: "What goes into the store can't be followed. Where old names still stand:", run: ["todo", "--to", "3.6"] },
      {
        say: "So the component is brought along, and the agent joins before writing:",
        write: [
          { file: "apps/console/src/Chat.svelte", from: "?.order", to: "?.created_at" },
          { file: "apps/console/src/Chat.svelte", from: "event.recipients", to: "event.visibility" },
          ...["", "", ""].map((to) => ({ file: "apps/console/src/actions.js", from: MARKER, to })),
          { file: "apps/console/src/actions.js", from: "(chat_id, text) =>\n", to: "async (chat_id, text) => {\n" },
          { file: "apps/console/src/actions.js", from: MARKER, to: join("chat_id", "wire.ask") },
          {
            file: "apps/console/src/actions.js",
            from: /^ {2}wire\.ask\("send_event".*/m,
            to: (call) => `  return ${call.trim()}\n};`,
          },
        ],
      },
    ],
    start: ["apps/console/src/main.js"],
    prints: "whisper",
  },
];
