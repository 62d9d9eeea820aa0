import { io } from "socket.io-client";

const socket = io("https://bot.example.com");
socket.on("incoming_chat_thread", ({ chat_id }) => console.log(chat_id));
socket.emit("close_thread", { chat_id: "x" });
