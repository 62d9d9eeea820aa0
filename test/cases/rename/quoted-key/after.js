const url = 'https://api.livechatinc.com/v3.3/agent/action/ban_customer';

module.exports = (id) => fetch(url, { method: 'POST', body: JSON.stringify({ 'id': id, "ban": { days: 3 } }) });
