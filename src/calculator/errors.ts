/** One thing wrong in a request: which field, what came, and what is allowed. */
export type Problem = { field: string; came: string; allowed: string };

/** A request that cannot be computed. `problems` holds every field that is wrong, not only the first. */
export class InvalidRequestError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems.map(({ field, came, allowed }) => `${field}: got ${came}; allowed: ${allowed}`).join('\n'),
    );
    this.name = 'InvalidRequestError';
    this.problems = problems;
  }
}

/** A tax year whose limits are not known here. */
export class UnknownTaxYearError extends InvalidRequestError {
  readonly knownYears: readonly number[];

  constructor(taxYear: unknown, knownYears: readonly number[]) {
    super([
      {
        field: 'taxYear',
        came: String(taxYear),
        allowed: `a year whose limits are known: ${knownYears.join(', ')}`,
      },
    ]);
    this.name = 'UnknownTaxYearError';
    this.knownYears = knownYears;
  }
}
