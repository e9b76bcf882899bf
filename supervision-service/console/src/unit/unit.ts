/** A person as the page of a unit shows them. */
export interface Person {
  readonly code: string;
  readonly name: string;
  readonly title?: string;
}

/** The answer of GET /registry/v1/units/{code}. */
export interface Unit {
  readonly revision: number;
  readonly code: string;
  readonly name: string;
  readonly tier: string;
  readonly kind: string;
  readonly commander?: string;
  readonly serves: readonly string[];
  /** The last day on which the unit exists; absent if its end isn't known. */
  readonly until?: string;
  /** The unit that takes over when this unit ends. */
  readonly successor?: string;
  readonly head?: Person;
  readonly deputy?: Person;
  readonly members: readonly Person[];
  readonly equipment: readonly string[];
}
