import express from "express";
import { makeDigest } from "./digest.js";
import { LiveChat } from "./livechat.js";
import type { ChatEvent } from "./types.js";

const AGENTS = ["anna@shop.example", "ben@shop.example"];
const SECOND_LINE = 7;

const livechat = new LiveChat(process.env["LIVECHAT_TOKEN"] ?? "");
const app = express().use(express.json());

app.get("/digest/:day", async (request, response) => {
  response.json(await makeDigest(livechat, request.params.day, AGENTS));
});

/** Registered with LiveChat as a webhook. */
app.post("/livechat", async (request, response) => {
  const { action, payload } = request.body;
  if (action === "incoming_event") await escalate(payload.chat_id, payload.event);
  if (action === "chat_access_granted") console.log(`${payload.id} is shared with ${payload.access.group_ids}`);
  response.sendStatus(200);
});

async function escalate(chatId: string, event: ChatEvent): Promise<void> {
  if (event.visibility !== "agents" || !event.text?.startsWith("!escalate")) return;
  await livechat.hand(chatId, SECOND_LINE, { evenIfAway: true });
  await livechat.remark(chatId, "Handed to the second line.");
}

app.listen(Number(process.env["PORT"] ?? 3000));
