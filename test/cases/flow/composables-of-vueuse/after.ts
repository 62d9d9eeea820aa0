import { createFetch, useFetch } from "@vueuse/core";

const LIST = "https://api.livechatinc.com/v3.6/agent/action/list_chats";
const { data, execute } = useFetch(LIST, { headers: {} }, { immediate: false }).post({ filters: { active: false } }).json();
export const first = () => (execute(), data.value.chats_summary[0].users[0].visit);

const useApi = createFetch({ baseUrl: "https://api.livechatinc.com/v3.6/agent/action" });
const again = useApi("/list_chats").post({ filters: { active: false } }).json();
console.log(again.data.value.chats_summary[0].users[0].visit);
