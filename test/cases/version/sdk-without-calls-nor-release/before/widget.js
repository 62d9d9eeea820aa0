import * as CustomerSDK from "@livechat/customer-sdk";

export const sdk = CustomerSDK.init({ organizationId: "0a1b", clientId: "abc" });
