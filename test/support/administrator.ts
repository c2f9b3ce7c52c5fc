import { Connection } from 'jsforce';

/** Signs in to a local org as the administrator, as jsforce's users do. */
export async function administrator(url: string): Promise<Connection> {
  const connection = new Connection({ loginUrl: url, version: '67.0' });
  await connection.login('admin@same-page.local', 'local');
  return connection;
}
