import { fetchChat } from "./agent";

export async function POST(request: Request) {
  const { action, payload } = await request.json();
  if (action === "incoming_chat") await fetchChat(payload.chat.id);
  return new Response();
}
