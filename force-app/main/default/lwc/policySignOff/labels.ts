import approve from '@salesforce/label/c.Policy_Approve';
import approvedBy from '@salesforce/label/c.Policy_Approved_By';
import comment from '@salesforce/label/c.Policy_Comment';
import finance from '@salesforce/label/c.Policy_Finance';
import missing from '@salesforce/label/c.Policy_Signature_Missing';
import reject from '@salesforce/label/c.Policy_Reject';
import rejectedBy from '@salesforce/label/c.Policy_Rejected_By';
import sales from '@salesforce/label/c.Policy_Sales';
import withdraw from '@salesforce/label/c.Policy_Withdraw';
import withdrawnBy from '@salesforce/label/c.Policy_Withdrawn_By';

export const labels = { approve, comment, missing, reject, withdraw };

export const functions = { Sales: sales, Finance: finance } as const;

/** Who said so. */
export const decisions = { Approved: approvedBy, Rejected: rejectedBy, Withdrawn: withdrawnBy } as const;
