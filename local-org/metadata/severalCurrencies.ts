import type { DraftObject } from './buildSchema.ts';
import { currencyField, isMoney, type Currencies } from './currencies.ts';
import type { ProblemReport } from './problem.ts';
import type { PicklistField } from './schema.ts';
import { currencyType } from './standard/currencyType.ts';
import { picklist } from './standard/fields.ts';

/** Standard objects whose records have no currency of their own: they describe the org. */
const ofTheOrg: ReadonlySet<string> = new Set([
  'OpportunityStage',
  'Organization',
  'PermissionSet',
  'PermissionSetAssignment',
  'Profile',
  'UserRole'
]);

/** The objects of an org as several currencies make them: records say what their amounts are in, users what theirs is. */
export function withCurrencies(
  drafts: readonly DraftObject[],
  { corporate, all }: Currencies,
  problems: ProblemReport
): readonly DraftObject[] {
  const codes = all.map(({ isoCode }) => isoCode);
  const currency = (apiName: string, label: string): PicklistField =>
    picklist(
      apiName,
      codes.map(code => (code === corporate ? `*${code}` : code)),
      { label, required: true, restricted: true }
    );
  const ofRecord = currency(currencyField, 'Currency');
  const ofUser = currency('DefaultCurrencyIsoCode', 'Default Currency ISO Code');
  const objects = drafts.map((draft): DraftObject => {
    if (draft.customSettingsType) return withoutMoney(draft, problems);
    if (ofTheOrg.has(draft.apiName)) return draft;
    const own = draft.apiName === 'User' ? [ofRecord, ofUser] : [ofRecord];
    return { ...draft, fields: [...draft.fields, ...own] };
  });
  const currencies = currencyType(codes);
  return [...objects, { ...currencies, fields: [...currencies.fields.values()] }];
}

/** Amounts of a custom setting would have to be converted for each record that a formula reads them for. */
function withoutMoney(setting: DraftObject, problems: ProblemReport): DraftObject {
  for (const field of setting.fields) {
    if (field.type === 'Summary' || !isMoney(field)) continue;
    problems.add(
      field.position,
      `The local org does not support the type Currency in a custom setting of an org with several currencies.`
    );
  }
  return setting;
}
