$.ajax({
  url: "https://api.livechatinc.com/v3.2/agent/action/unfollow_chat",
  type: "POST",
  contentType: "application/json",
  data: JSON.stringify({ chat_id: $("#chat").val() }),
  success: function () {
    $("#state").text("left");
  },
});
