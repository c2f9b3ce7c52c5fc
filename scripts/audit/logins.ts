import type { Login } from '../org/connection.ts';
import { openPasswordLogin } from '../org/passwordLogin.ts';
import { openSavedLogin } from '../org/savedLogin.ts';
import type { SelfTestOptions } from './options.ts';
import { mayDelete } from './readOrg.ts';

/** Who tries, and who removes what was made. */
export interface Logins {
  readonly login: Login;
  readonly remover: Login;
}

/**
 * Signs both in.
 * @throws an error that says what to do when a login can't be opened, is one of another org, or may not delete
 */
export async function openLogins({ targetOrg, credentials, deleteAs }: SelfTestOptions): Promise<Logins> {
  const local = targetOrg === undefined;
  const login = local ? await openPasswordLogin(credentials) : await openSavedLogin(targetOrg);
  const remover = await openRemover();
  if (remover.url !== login.url)
    throw new Error(
      `${remover.name} is a login of ${remover.url}, and ${login.name} of ${login.url}. Name one of the same org.`
    );
  if (!(await mayDelete(remover))) {
    throw new Error(
      `${remover.username} may not delete opportunities, so what is tried would stay, and nothing was tried.\n` +
        'Name a login that may with --delete-as.'
    );
  }
  return { login, remover };

  async function openRemover(): Promise<Login> {
    if (deleteAs === undefined) return login;
    return local
      ? await openPasswordLogin({ ...credentials, username: deleteAs })
      : await openSavedLogin(deleteAs);
  }
}
