/** Logs a user's access token in under an alias, as `sf org login access-token` does, in the home of this process. */
import { AuthInfo } from '@salesforce/core';

const [instanceUrl = '', accessToken = '', username = '', alias = ''] = process.argv.slice(2);
const login = await AuthInfo.create({
  username,
  accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl }
});
await login.save();
await login.setAlias(alias);
