const VERSION = "3.5";
const agent = `https://api.livechatinc.com/v${VERSION}/agent/action`;

export const read = async (chat_id) => {
  const response = await fetch(`${agent}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
  if (!response.ok) throw new Error(`${agent} does not answer`);
  console.debug("asked", agent);
  return response.json();
};
export const About = () => <p title={VERSION}>Agent Chat API {VERSION}</p>;
