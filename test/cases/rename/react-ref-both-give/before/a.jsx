export function Parent({ chat_id }) {
  const list = useRef([]);
  useEffect(() => {
    fetch("https://api.livechatinc.com/v3.2/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) }).then((r) => r.json()).then((c) => { list.current = c.thread.events; });
    fetch("/api/mails").then((r) => r.json()).then((x) => { list.current = x; });
  }, []);
  return list.current.map((mail) => <p>{mail.recipients}</p>);
}
