const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";
	const	payload	=	{	chat_id	:	1	,	};	fetch(url,	{	method: "POST",	body: JSON.stringify(payload)	})