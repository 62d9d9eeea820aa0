interface Helpers {
  helpers: { request(options: object): Promise<any> };
}

export async function apiRequest(this: Helpers, method: string, resource: string, body: object = {}, uri?: string) {
  const options = { method, body, uri: uri || `https://api.livechatinc.com/v3.1${resource}`, json: true };
  return await this.helpers.request!(options);
}
