/** `CloseOrder.order_id` → `close-order-order-id`. */
export function toKebab(text: string): string {
  const words = text.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
  return words.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
