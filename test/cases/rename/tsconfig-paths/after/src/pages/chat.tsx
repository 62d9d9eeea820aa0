import { post } from "@/lib/post";
import { follows } from "src/lib/names.cjs";

export const Follow = ({ id }: { id: string }) => <button onClick={() => post(follows, { id: id })}>{id}</button>;
