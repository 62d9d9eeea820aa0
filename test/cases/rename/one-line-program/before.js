const u="https://api.livechatinc.com/v3.2/agent/action/follow_chat";fetch(u,{method:"POST",body:JSON.stringify({chat_id:1,})});fetch(u,{method:"POST",body:JSON.stringify({chat_id:2})})
