/** The part of an RFC 9457 answer that this page uses. */
interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly traceId?: string;
}

/** A request that failed; status 0 means that no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody = {},
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
  }

  /**
   * Whether there was no answer, or a gateway answered instead of the service. Such a request is repeated
   * automatically.
   */
  get isAway(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  static async of(response: Response): Promise<Problem> {
    try {
      return new Problem(response.status, (await response.json()) as ProblemBody);
    } catch {
      return new Problem(response.status);
    }
  }
}
