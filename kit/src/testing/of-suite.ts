/** What the suite found or made for its tests. @throws when the tests are not run through `npm test` */
export function ofSuite(variable: `BEAVER_TEST_${string}`): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error('run tests through `npm test -- <files>`: it starts PostgreSQL and Temporal');
  return value;
}
