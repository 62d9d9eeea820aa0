const url = 'https://api.livechatinc.com/v3.2/agent/action/ban_customer';

module.exports = (id) => fetch(url, { method: 'POST', body: JSON.stringify({ 'customer_id': id, "ban": { days: 3 } }) });
