/** Names of a rule that stand for any name, as the code at a site calls them: `<namespace>` for `routing`. */
import { parseAddress, type Address } from "../address.js";

/** What each placeholder of an address is called on the way as met, which ends at the same thing. */
function namesFor(address: Address, met: Address): ReadonlyMap<string, string> {
  const [general, own] = [address, met].map((one) => parseAddress(one)?.path.toReversed() ?? []);
  return new Map(
    (general ?? []).flatMap((name, index) => {
      const written = own?.[index];
      return name.startsWith("<") && written !== undefined ? [[name, written] as const] : [];
    }),
  );
}

/** Words with the names that the code writes in place of a rule's placeholders. */
export function withNames(words: string, address: Address, met: Address): string {
  if (!words.includes("<")) return words;
  const names = namesFor(address, met);
  return words.replace(/<\w+>/g, (name) => names.get(name) ?? name);
}
