import { legacy_createStore } from "redux";

const empty = { chats: {}, note: "" };

function chats(state = empty, action) {
  switch (action.type) {
    case "chats/known":
      return { ...state, chats: { ...state.chats, ...Object.fromEntries(action.chats.map((chat) => [chat.id, chat])) } };
    case "chats/said": {
      const chat = state.chats[action.id];
      const events = [...(chat.events ?? []), action.event];
      return { ...state, chats: { ...state.chats, [action.id]: { ...chat, events } } };
    }
    case "chats/ended":
      return { ...state, note: `${action.id} ended` };
    default:
      return state;
  }
}

export const store = legacy_createStore(chats);
