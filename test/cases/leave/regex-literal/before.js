const PATTERN = /https:\/\/api\.livechatinc\.com\/v3\.1\/agent\/action\/close_thread/;
export const isClose = (url) => PATTERN.test(url) || /close_thread|thread_closed/.test(url);
