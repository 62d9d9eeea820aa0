import { post } from "@acme/client";
post("list_chats", {});
