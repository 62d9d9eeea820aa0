export default {
  livechat: { host: "https://api.livechatinc.com", version: "v3.3" },
  shop: { host: "https://shop.example", version: "v3.3" },
};
