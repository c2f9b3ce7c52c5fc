export { oauth } from './oauth.ts';
export { soapLogin } from './soap.ts';
export { prepareTokens } from './tokens.ts';
