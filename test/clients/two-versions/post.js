module.exports = async (url, body) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: "Basic " + process.env.LIVECHAT_TOKEN, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer;
};
