const u="https://api.livechatinc.com/v3.3/agent/action/follow_chat";fetch(u,{method:"POST",body:JSON.stringify({id:1,})});fetch(u,{method:"POST",body:JSON.stringify({id:2})})
