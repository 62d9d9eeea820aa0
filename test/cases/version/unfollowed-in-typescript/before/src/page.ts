import { post } from "~shared/client";
post("list_chats", {});
