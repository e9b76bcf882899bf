/** What GET /registry/v1/open/… answers: the responsibility list as everybody may read it. It names no person. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** A power that a street's team has claimed: the team does the duty in the area. */
export interface OpenPower {
  readonly code: string;
  readonly area: Named;
  readonly team: Named;
}

export interface OpenDuty {
  readonly code: string;
  readonly title: string;
  /** The kind in Chinese. */
  readonly kind: string;
  /** The code of the kind: CORE, TERRITORIAL, ENFORCEMENT, COOPERATION or PUBLIC_SERVICE. */
  readonly kindCode: string;
  readonly heading?: Named | null;
  readonly dutyClass?: Named | null;
  readonly list?: string | null;
  readonly categories: readonly Named[];
  readonly area?: Named | null;
  readonly lead?: Named | null;
  readonly others: readonly Named[];
  readonly owed: readonly { readonly unit: Named; readonly what: string }[];
  readonly conditions: readonly string[];
  readonly powers: readonly OpenPower[];
  readonly basis?: string | null;
}

/** A duty or a work item whose unit answers instead if its conditions are met. */
export interface OpenChoice {
  readonly code: string;
  readonly title: string;
  readonly unit?: Named | null;
  readonly conditions: readonly string[];
}

export interface OpenAnswer {
  readonly category: Named;
  readonly answer: 'DUTY' | 'COMPONENT' | 'BY_DECISION' | 'NONE';
  readonly unit?: Named | null;
  readonly parts: readonly { readonly unit: Named; readonly leads: boolean; readonly owes?: string | null }[];
  readonly candidates: readonly Named[];
  readonly duty?: OpenDuty | null;
  readonly power?: string | null;
  readonly item?: { readonly code: string; readonly title: string } | null;
  readonly missing: readonly string[];
  readonly choices: readonly OpenChoice[];
}

export interface OpenAnswers {
  readonly revision: number;
  readonly area: string;
  readonly answers: readonly OpenAnswer[];
  readonly services: readonly OpenDuty[];
}

export interface OpenPageOf<Item> {
  readonly revision: number;
  readonly found: readonly Item[];
}

export interface CategoryPage {
  readonly revision: number;
  readonly category: Named;
  readonly duties: readonly OpenDuty[];
}

export interface DutyPage {
  readonly revision: number;
  readonly duty: OpenDuty;
  readonly categories: readonly Named[];
}

/** A line of the rectification standard. */
export interface StandardLine {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly hazard: string;
  readonly state: string;
  readonly steps: readonly string[];
  readonly evidence: readonly string[];
  readonly limit: { readonly amount: number; readonly unit: string; readonly unitName: string };
  readonly from?: string | null;
  readonly until?: string | null;
}

/** A service at community stations; without an area, at all stations. */
export interface StationService {
  readonly code: string;
  readonly service: string;
  readonly department: string;
  readonly departmentName: string;
  readonly area?: string | null;
  readonly areaName?: string | null;
  readonly place: string;
  readonly hours: string;
  readonly papers: readonly string[];
  readonly from?: string | null;
  readonly until?: string | null;
}

export const openAddress = '/registry/v1/open';
