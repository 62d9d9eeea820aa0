import { TicketClient } from "./lib/ticket-client.js";

const client = new TicketClient(process.env.LIVECHAT_TOKEN);
const first = await client.open("The parcel was empty");
await client.open("Wrong colour");
await client.close_thread(first);
const { thread_id } = await client.again(first);
console.log(JSON.stringify({ tickets: client.tickets, again: thread_id }));
