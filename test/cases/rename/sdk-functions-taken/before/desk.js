import { Agent } from "@livechat/lc-sdk-js";
import retry from "retry-it";

const rtm = new Agent.RTM();
const { transferChat: transfer } = rtm;
const move = rtm.transferChat.bind(rtm);
const held = { hand: rtm.transferChat };

function later(run, chatId) {
  return run(chatId, { force: true });
}

function pass({ transferChat }, chatId) {
  return transferChat(chatId, { force: true });
}

export async function handOver(chatId) {
  await transfer(chatId, { force: true });
  await move(chatId, { force: true });
  await held.hand(chatId, { force: true });
  await later(rtm.transferChat, chatId);
  await pass(rtm, chatId);
  await retry(rtm.transferChat, chatId, { force: true });
  await rtm.transferChat.call(rtm, chatId, { force: true });
}

function both(run, chatId) {
  return run(chatId, { force: true });
}

function either({ transferChat }, chatId) {
  return transferChat(chatId, { force: true });
}

export async function mixed(chatId, own) {
  await both(rtm.transferChat, chatId);
  await both((id, options) => [id, options], chatId);
  await either(rtm, chatId);
  await either(own, chatId);
}
