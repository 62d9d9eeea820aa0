/** The packs whose surfaces are held against their reference pages, and what is expected of each. */
import { DIFFERENCES as AGENT_CHAT_DIFFERENCES } from "./agent-chat/differences.js";
import { FATES as AGENT_CHAT_FATES } from "./agent-chat/fates.js";
import { STRUCTURES as AGENT_CHAT_STRUCTURES } from "./agent-chat/structures.js";
import { DIFFERENCES as CONFIGURATION_DIFFERENCES } from "./configuration/differences.js";
import { FATES as CONFIGURATION_FATES } from "./configuration/fates.js";
import { DIFFERENCES as CUSTOMER_CHAT_DIFFERENCES } from "./customer-chat/differences.js";
import { FATES as CUSTOMER_CHAT_FATES } from "./customer-chat/fates.js";
import { DIFFERENCES as REPORTS_DIFFERENCES } from "./reports/differences.js";
import { FATES as REPORTS_FATES } from "./reports/fates.js";
import type { Difference, ExpectedFate, StructureNames } from "./expected.js";

export interface PackFacts {
  /** The name of its folder, here and in rules/. */
  readonly id: string;
  readonly versions: readonly string[];
  /** How many items its changelog has. */
  readonly items: number;
  readonly differences: readonly Difference[];
  readonly fates: readonly ExpectedFate[];
  readonly structures: StructureNames;
}

export const VERSIONS = ["3.0", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7"] as const;
const AS_NAMED: StructureNames = { names: {}, moved: {} };

export const PACKS: readonly PackFacts[] = [
  {
    id: "agent-chat",
    versions: VERSIONS,
    items: 160,
    differences: AGENT_CHAT_DIFFERENCES,
    fates: AGENT_CHAT_FATES,
    structures: AGENT_CHAT_STRUCTURES,
  },
  {
    id: "configuration",
    versions: VERSIONS.slice(1),
    items: 41,
    differences: CONFIGURATION_DIFFERENCES,
    fates: CONFIGURATION_FATES,
    structures: AS_NAMED,
  },
  {
    id: "customer-chat",
    versions: VERSIONS,
    items: 63,
    differences: CUSTOMER_CHAT_DIFFERENCES,
    fates: CUSTOMER_CHAT_FATES,
    structures: AS_NAMED,
  },
  {
    id: "reports",
    versions: VERSIONS.slice(2),
    items: 12,
    differences: REPORTS_DIFFERENCES,
    fates: REPORTS_FATES,
    structures: AS_NAMED,
  },
];
