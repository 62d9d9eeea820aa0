/** What ESLint's settings and jscodeshift's options may say, all of it optional. */
export interface FaceSettings {
  /** Version to hold the code against and to carry it to; the newest stable one unless given. */
  readonly target?: string | undefined;
  /** The lowest version that code may use. */
  readonly minimum?: string | undefined;
  /** Version of the calls that name none. */
  readonly from?: string | undefined;
  /** Version at which webhooks are registered, where the code doesn't say. */
  readonly fromWebhooks?: string | undefined;
  /** Functions that send requests and can't be read: `name:method,payload`. */
  readonly wrappers?: readonly string[] | undefined;
  /** The only APIs to look at, by the ids of their packs. */
  readonly api?: readonly string[] | undefined;
  /** Ids or prefixes of ids of the only findings to remedy, and of those not to. */
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  /** Whether remedies to look over belong to what is applied. */
  readonly includeReview?: boolean | undefined;
}
