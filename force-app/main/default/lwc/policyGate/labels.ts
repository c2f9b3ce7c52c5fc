import actions from '@salesforce/label/c.Policy_Actions';
import criterion from '@salesforce/label/c.Policy_Criterion';
import edit from '@salesforce/label/c.Policy_Edit';
import how from '@salesforce/label/c.Policy_How_Met';
import nothing from '@salesforce/label/c.Policy_Nothing_Asked';
import remove from '@salesforce/label/c.Policy_Remove';
import rise from '@salesforce/label/c.Policy_Rise';
import sink from '@salesforce/label/c.Policy_Sink';
import validity from '@salesforce/label/c.Policy_Validity';
import verifiedBy from '@salesforce/label/c.Policy_Verified_By';

export const labels = { actions, criterion, edit, how, nothing, remove, rise, sink, validity, verifiedBy };
