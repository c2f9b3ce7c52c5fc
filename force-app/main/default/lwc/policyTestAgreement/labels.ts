import common from '@salesforce/label/c.Policy_Test_Common';
import criterion from '@salesforce/label/c.Policy_Test_Criterion';
import finding from '@salesforce/label/c.Policy_Test_Finding';
import heading from '@salesforce/label/c.Policy_Test_Agreement_Heading';
import judgesHeading from '@salesforce/label/c.Policy_Test_Judges_Heading';
import kappa from '@salesforce/label/c.Policy_Test_Kappa';
import kappaExplained from '@salesforce/label/c.Policy_Test_Kappa_Explained';
import nobody from '@salesforce/label/c.Policy_Test_Nobody';
import readAnew from '@salesforce/label/c.Policy_Test_Read_Anew';
import share from '@salesforce/label/c.Policy_Test_Share';

export const labels = {
  ...{ common, criterion, finding, heading, judgesHeading, kappa },
  ...{ kappaExplained, nobody, readAnew, share }
};
