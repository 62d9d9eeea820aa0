export function Parent({ chat_id }) {
  const [list, setList] = useState([]);
  useEffect(() => {
    fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) }).then((r) => r.json()).then((c) => setList(c.thread.events));
    fetch("/api/mails").then((r) => r.json()).then((x) => setList(x));
  }, []);
  return list.map((mail) => <p>{mail.recipients}</p>);
}
