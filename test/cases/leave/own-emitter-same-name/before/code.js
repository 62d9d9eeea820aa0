import { EventEmitter } from "node:events";

const mail = new EventEmitter();
mail.on("event", (event) => send(event.recipients));
mail.emit("event", { recipients: ["a@b.c"] });
const listeners = [];
listeners.push({ name: "incoming_event", handler: (event) => send(event.recipients) });
listeners.filter((one) => one.name === mail.name).forEach((one) => one.handler(mail));
