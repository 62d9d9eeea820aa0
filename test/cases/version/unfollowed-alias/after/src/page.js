import { post } from "@/client";
post("list_chats", {});
