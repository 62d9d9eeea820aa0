$.ajax({
  url: "https://api.livechatinc.com/v3.3/agent/action/unfollow_chat",
  type: "POST",
  contentType: "application/json",
  data: JSON.stringify({ id: $("#chat").val() }),
  success: function () {
    $("#state").text("left");
  },
});
