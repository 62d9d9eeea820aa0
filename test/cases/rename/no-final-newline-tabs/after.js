const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";
	const	payload	=	{	id	:	1	,	};	fetch(url,	{	method: "POST",	body: JSON.stringify(payload)	})