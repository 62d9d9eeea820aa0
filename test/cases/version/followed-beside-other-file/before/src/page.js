import { post } from "@/clients";
post("list_chats", {});
