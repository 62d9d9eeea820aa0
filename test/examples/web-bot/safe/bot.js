// Answers simple questions at night, asks the morning shift to look at the rest, and writes a small report.

import { findAnswer } from "./answers.js";
import { close, closedToday, openChats, say, share, tag, thread } from "./livechat.js";

const NIGHT_GROUP = 4;
const MORNING_GROUP = 1;
const BOT_ID = process.env.BOT_ID;

/** The last thing that everybody in the chat can see, if the customer said it. */
function openQuestion(events, customerId) {
  const last = events.filter((event) => event.type === "message" && event.visibility === "all").at(-1);
  return last?.author_id === customerId ? last : undefined;
}

async function attend(chat) {
  const { id: threadId, events } = await thread(chat.id, chat.last_thread_summary.id);
  const customer = chat.users.find((user) => user.type === "customer");
  const question = openQuestion(events, customer.id);
  if (!question) return "waiting";

  const answer = findAnswer(question.text);
  if (answer) {
    await say(chat.id, answer.text);
    if (answer.tag) await tag(chat.id, threadId, answer.tag);
    await close(chat.id);
    return "answered";
  }

  await say(chat.id, "I have asked a colleague, who will write to you in the morning.");
  await say(chat.id, `Open question: ${question.text}`, "agents");
  await share(chat.id, MORNING_GROUP);
  return "handed over";
}

for (const chat of await openChats(NIGHT_GROUP)) {
  console.log(`${chat.id}: ${await attend(chat)}`);
}

const { chats, total } = await closedToday([BOT_ID]);
// TODO(chatshift): `timestamp` was renamed to… [explain agent-chat/3.2/thread-created-at]
const minutes = chats.map(({ thread: { timestamp } }) => Math.round((Date.now() / 1000 - timestamp) / 60));
console.log(`${total} chats closed today, the oldest ${Math.max(0, ...minutes)} minutes ago`);
