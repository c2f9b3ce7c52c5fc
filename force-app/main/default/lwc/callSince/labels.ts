import added from '@salesforce/label/c.Guide_Outcome_Added';
import before from '@salesforce/label/c.Guide_Put_Before';
import gone from '@salesforce/label/c.Guide_Outcome_Gone';
import heading from '@salesforce/label/c.Guide_Since_Last_Call';
import reworded from '@salesforce/label/c.Guide_Reworded';
import stays from '@salesforce/label/c.Guide_Call_Stays_On_Version';
import versions from '@salesforce/label/c.Guide_Versions_Then_And_Now';
import versionNow from '@salesforce/label/c.Guide_Version_Now';

export const labels = { added, before, gone, heading, reworded, stays, versions, versionNow };
