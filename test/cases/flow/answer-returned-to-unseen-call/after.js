import { createAsyncThunk } from "@reduxjs/toolkit";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import useSWR from "swr";

const call = (name, payload) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) }).then(
    (response) => response.json(),
  );

export const loadChat = createAsyncThunk("chat", async (chat_id) => {
  return await call("get_chat", { chat_id });
});

export const loadUsers = createAsyncThunk("users", async (chat_id) => {
  const { users } = await call("get_chat", { chat_id });
  return { users, at: 1 };
});

export const useChat = (chat_id) => useQuery({ queryKey: ["chat", chat_id], queryFn: () => call("get_chat", { chat_id }) });

async function fetcher(chat_id) {
  return call("get_chat", { chat_id });
}
export const useCached = (chat_id) => useSWR(chat_id, fetcher);

export function usePing(chat_id) {
  useEffect(() => call("get_chat", { chat_id }), [chat_id]);
  setTimeout(() => call("get_chat", { chat_id }), 1000);
  ["a", "b"].forEach((one) => call("get_chat", { chat_id: one }));
  document.addEventListener("click", () => call("get_chat", { chat_id }));
}

export const sizes = (ids) => Promise.all(ids.map((chat_id) => call("get_chat", { chat_id }))).then((all) => all.length);
