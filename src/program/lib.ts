/**
 * Stands in for TypeScript's libraries: just enough that elements of arrays, results of promises and the usual
 * utility types keep their declared fields. With none, most uses of a declared field lose their symbol.
 */
export const LIB = `
interface Object {} interface Function {} interface CallableFunction extends Function {} interface NewableFunction extends Function {}
interface IArguments { length: number; [i: number]: any } interface RegExp {} interface Boolean {} interface Number {} interface Symbol {}
interface String { readonly length: number; split(separator: any, limit?: number): string[]; trim(): string; concat(...parts: string[]): string;
  replace(a: any, b: any): string; toLowerCase(): string; toUpperCase(): string; slice(a?: number, b?: number): string; substring(a: number, b?: number): string }
interface Iterable<T> {} interface Iterator<T> {} interface IterableIterator<T> extends Iterable<T> {} interface AsyncIterable<T> {}
interface ReadonlyArray<T> { readonly [n: number]: T; readonly length: number; at(i: number): T; slice(a?: number, b?: number): T[]; concat(...items: any[]): T[];
  find(f: (x: T, i: number) => any): T; findLast(f: (x: T, i: number) => any): T; filter(f: (x: T, i: number) => any): T[]; forEach(f: (x: T, i: number) => void): void;
  map<U>(f: (x: T, i: number) => U): U[]; flatMap<U>(f: (x: T, i: number) => U | readonly U[]): U[]; some(f: (x: T, i: number) => any): boolean; every(f: (x: T, i: number) => any): boolean;
  reduce<U>(f: (acc: U, x: T, i: number) => U, init: U): U; includes(x: any): boolean; indexOf(x: any): number; findIndex(f: (x: T) => any): number; join(s?: string): string;
  entries(): Iterable<[number, T]>; values(): Iterable<T>; keys(): Iterable<number>; flat(): any[]; toSorted(f?: (a: T, b: T) => number): T[]; toReversed(): T[] }
interface Array<T> extends ReadonlyArray<T> { [n: number]: T; length: number; push(...items: T[]): number; pop(): T; shift(): T; unshift(...items: T[]): number;
  splice(a: number, b?: number, ...items: T[]): T[]; sort(f?: (a: T, b: T) => number): T[]; reverse(): T[]; fill(x: T): T[] }
interface PromiseLike<T> { then<A = T, B = never>(ok?: (value: T) => A | PromiseLike<A>, bad?: (reason: any) => B | PromiseLike<B>): PromiseLike<A | B> }
interface Promise<T> { then<A = T, B = never>(ok?: (value: T) => A | PromiseLike<A>, bad?: (reason: any) => B | PromiseLike<B>): Promise<A | B>;
  catch<B = never>(bad?: (reason: any) => B | PromiseLike<B>): Promise<T | B>; finally(f?: () => void): Promise<T> }
interface PromiseConstructor { new <T>(run: (resolve: (value?: T | PromiseLike<T>) => void, reject: (reason?: any) => void) => void): Promise<T>;
  resolve<T>(value?: T | PromiseLike<T>): Promise<Awaited<T>>; reject(reason?: any): Promise<never>; all<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;
  race<T>(values: readonly T[]): Promise<Awaited<T>>; allSettled<T>(values: readonly T[]): Promise<any[]> }
declare var Promise: PromiseConstructor;
interface Map<K, V> { get(key: K): V; set(key: K, value: V): this; has(key: K): boolean; delete(key: K): boolean; forEach(f: (value: V, key: K) => void): void; keys(): Iterable<K>; values(): Iterable<V>; entries(): Iterable<[K, V]>; readonly size: number }
declare var Map: { new <K = any, V = any>(entries?: Iterable<readonly [K, V]> | readonly (readonly [K, V])[]): Map<K, V> };
interface Set<T> { add(value: T): this; has(value: T): boolean; delete(value: T): boolean; forEach(f: (value: T) => void): void; values(): Iterable<T>; readonly size: number }
declare var Set: { new <T = any>(values?: Iterable<T> | readonly T[]): Set<T> };
type Awaited<T> = T extends PromiseLike<infer U> ? Awaited<U> : T;
type Partial<T> = { [P in keyof T]?: T[P] }; type Required<T> = { [P in keyof T]-?: T[P] }; type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] }; type Exclude<T, U> = T extends U ? never : T; type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>; type Record<K extends keyof any, T> = { [P in K]: T }; type NonNullable<T> = T & {};
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any; type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
interface TemplateStringsArray extends ReadonlyArray<string> { readonly raw: readonly string[] }
declare var Object: { keys(o: any): string[]; values<T>(o: { [k: string]: T }): T[]; entries<T>(o: { [k: string]: T }): [string, T][]; assign<T, U>(t: T, u: U): T & U; freeze<T>(o: T): T; fromEntries(e: any): any };
declare var JSON: { parse(text: string): any; stringify(value: any, a?: any, b?: any): string };
declare var Array: { isArray(x: any): x is any[]; from<T>(x: Iterable<T> | readonly T[]): T[] };
`;
