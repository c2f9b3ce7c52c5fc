/** The PostgreSQL server that the suite was given. */
export function server(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL names no PostgreSQL server: run npm run test:postgres.');
  return url;
}
