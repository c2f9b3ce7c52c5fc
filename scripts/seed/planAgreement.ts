import { userReference } from '../steps/step.ts';
import type { Fields, Ids, Step } from '../steps/step.ts';

/** A draft that functions have to agree to: an offering version or a policy. */
export interface Agreement {
  readonly object: string;
  readonly reference: string;
  /** Who moves it from one status to the next. */
  readonly editor: string;
  /** Where sign-offs are kept, and the field there that names what was signed. */
  readonly signOff: { readonly object: string; readonly parent: string };
  /** Which user signs for which function. */
  readonly signers: Readonly<Record<string, string>>;
  /** How much the functions agree on: stamped in the save that begins the review. */
  readonly counts: Fields;
  /** What is done once everybody signed, before it is agreed: what it replaces retires, or others lead to it. */
  readonly before?: readonly Step[];
  /** What else the save says that makes it agreed. */
  readonly agreed?: (id: Ids) => Fields;
  /** ISO date. */
  readonly today: string;
}

/** The first review of a draft; later ones are people's own. */
const REVIEW = 1;

/** In review, signed by each function in its own name, agreed. */
export function planAgreement(agreement: Agreement): Step[] {
  const { object, reference, editor, today } = agreement;
  return [
    {
      kind: 'update',
      as: editor,
      object,
      from: { Status__c: 'Draft' },
      records: [
        { reference, fields: () => ({ Status__c: 'In Review', Review__c: REVIEW, ...agreement.counts }) }
      ]
    },
    ...Object.entries(agreement.signers).map(([side, signer]) => planSignOff(agreement, side, signer)),
    ...(agreement.before ?? []),
    {
      kind: 'update',
      as: editor,
      object,
      from: { Status__c: 'In Review' },
      records: [
        {
          reference,
          fields: id => ({ Status__c: 'Agreed', Agreed_On__c: today, ...agreement.agreed?.(id) })
        }
      ]
    }
  ];
}

function planSignOff({ signOff, reference, today }: Agreement, side: string, signer: string): Step {
  return {
    kind: 'create',
    as: signer,
    object: signOff.object,
    matchBy: 'Key__c',
    records: [
      {
        reference: `sign-off:${reference}:${side}`,
        fields: id => ({
          [signOff.parent]: id(reference),
          Function__c: side,
          Decision__c: 'Approved',
          Signed_By__c: id(userReference(signer)),
          Signed_On__c: today,
          Review__c: REVIEW,
          Key__c: `${id(reference)}:${REVIEW}:${side}`,
          Signer_Key__c: `${id(reference)}:${REVIEW}:${id(userReference(signer))}`
        })
      }
    ]
  };
}
