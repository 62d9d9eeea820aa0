/** What each check means, for `explain` and the docs. */
import type { CheckId } from "../model.js";

export interface CheckWords {
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** How it is found, and how sure that is. */
  readonly about: string;
  readonly todo: string;
}

export const CHECK_WORDS: Readonly<Record<CheckId, CheckWords>> = {
  version: {
    title: "Calls name a version that is older than the one asked about.",
    about:
      "An older version that the API still serves goes on working, so this alone fails nowhere. Where the version is not written as one literal (put together, in a list, in a file that may not be written) it is not moved, and what hangs on it stays.",
    todo: "Run `chatshift upgrade`; where the version is not one literal, move it by hand together with the calls that use it.",
  },
  "old-version": {
    title: "A version is used that is deprecated, switched off, or below `--minimum`.",
    about:
      "Reported by `chatshift lint` at the version itself: a warning where it is deprecated, an error where it is switched off or below the minimum. The status of each version, its date and its source are in the rules.",
    todo: "Run `chatshift upgrade`.",
  },
  "unknown-method": {
    title: "A method is called that the version of the call doesn't have.",
    about:
      "No change says what became of it: either no version has it, and the nearest name is proposed, or it came later. A method that was renamed or removed is reported under that change instead.",
    todo: "Call the method that was meant, or move the call to a version that has it.",
  },
  "unknown-parameter": {
    title: "A parameter is sent that the method doesn't take.",
    about:
      "Reported only where the reference lists the parameters of the method. A parameter that was renamed, moved or removed is reported under that change instead.",
    todo: "Take it out, or write the name that was meant.",
  },
  "missing-parameter": {
    title: "A required parameter is not sent.",
    about: "Reported only where the whole payload is seen: no spread, nothing handed in from elsewhere.",
    todo: "Add it.",
  },
  "unknown-value": {
    title: "A parameter has a value that it doesn't take.",
    about: "Reported where the value is written out and the reference lists all that there are.",
    todo: "Write one of the values that are listed.",
  },
  "unknown-read": {
    title: "A field is read that the response, push or webhook doesn't have.",
    about: "The reference shows samples, which may leave fields out, so this is a warning and never an error.",
    todo: "Look at what really comes in, and read the field that was meant.",
  },
  "unknown-push": {
    title: "Code waits for a push or webhook that the version doesn't have.",
    about:
      "What is compared with the name of a message, or handles it, never runs. A push that was renamed or removed is reported under that change instead.",
    todo: "Take it out, or write the name that was meant.",
  },
  "unknown-version": {
    title: "It is not known which version a call speaks, or the API has no such version.",
    about:
      "The base URL comes from the environment, for example. Without a version only names that no version has are reported.",
    todo: "Say it with `--from <version>` (`--from-webhooks` for webhooks), or `from` in the config.",
  },
  "lower-version": {
    title: "A request over RTM names a version below that of its socket.",
    about: "Both are read: a request may name a higher version than its socket speaks, never a lower one.",
    todo: "Remove `version` from the request and write it for the version of the socket, or open the socket at the lower version.",
  },
  "unknown-call": {
    title: "A call of this API is seen, but not which method it calls.",
    about: "The method is put together at run time, or comes in through a function that can't be read.",
    todo: "Look at what is passed in, or say what the function takes: `--wrapper <name>:<method>,<payload>`.",
  },
  signature: {
    title: "A class or function of a package changes with the releases for the target.",
    about: "Reported where the range of the package's releases changes past the release that brought them.",
    todo: "Write it as the new release takes it.",
  },
  unfollowed: {
    title: "Code may reach this API in a way that can't be followed.",
    about:
      "A call that isn't followed takes the name of a method that the target no longer has, or an import that can't be resolved ends like a file with a version. A version that it may use is changed for review.",
    todo: "See whether it goes by that version. If so, move its names and parameters together with it; if not, ignore it with a reason.",
  },
  "too-deep": {
    title: "More values, or more calls, lead to a place than can be followed.",
    about:
      "Such as a list of thousands of names, or a value that stands more than eight levels deep in others. What was left out may hang on a version of the API, so that moves for review.",
    todo: "See whether calls of this API hang on the place. If so, move them by hand together with the version; if not, ignore it with a reason.",
  },
  "other-side": {
    title: "Code takes requests of this API: a mock, a proxy or a fake.",
    about: "It is left as it is, as what it must speak is up to who calls it.",
    todo: "Move its path, and what it reads and returns, together with the calls that it serves.",
  },
  "wrong-transport": {
    title: "A method is called over a transport that it isn't offered on.",
    about: "Some methods exist in the Web API alone, some over RTM alone.",
    todo: "Call it over the other transport.",
  },
  scope: {
    title: "A list of scopes and the methods called don't fit together.",
    about: "Held against the scopes that the methods of the program need at the target.",
    todo: "Change the list, in the code and in the Developers Console. `chatshift scopes` prints what is needed.",
  },
  leaves: {
    title: "A payload, response or message goes where it can't be followed, and its shape changes.",
    about: "It is handed to a package, or kept somewhere. What changes in it is listed.",
    todo: "Look at what is done with it there.",
  },
  "type-error": {
    title: "With the edits of an upgrade the project's own TypeScript would find an error that it doesn't find now.",
    about:
      "Reported by `upgrade --typecheck` only. The edits that bring the error are not written, nor those that are right only together with them.",
    todo: "Look whether the type or its use says something else than the API does, put that right, and upgrade again.",
  },
  neighbour: {
    title: "The version of a call of another API changes too, as it is in the same literal.",
    about: "The APIs are versioned together, but this tool knows the changes of this one alone.",
    todo: "Look up what the changelog of the other API says.",
  },
  marker: {
    title: "A comment that an earlier upgrade left says that something is still to do.",
    about: "Markers are reported under the id that they name, until they are removed.",
    todo: "Do what it says, then take the comment out.",
  },
  "unused-ignore": {
    title: "An ignore comment suppresses nothing, or names no id or reason.",
    about: "Reported so that no comment outlives its reason.",
    todo: "Take it out, or complete it: `chatshift-ignore-next-line <id>: <reason>`.",
  },
  withdrawn: {
    title: "Something is used that the API took back, for all versions.",
    about: "No step between two versions ends it, so moving the version changes nothing about it.",
    todo: "Take it out.",
  },
  document: {
    title: "A file that is no code names the API.",
    about: "Texts, scripts and files of other languages are searched for the API's URLs, and never edited.",
    todo: "Look whether it must move with the code.",
  },
  unparsed: {
    title: "A file can't be parsed.",
    about: "Nothing in it is looked at, and nothing is written to it.",
    todo: "Put the syntax error right, or leave the file out.",
  },
};
