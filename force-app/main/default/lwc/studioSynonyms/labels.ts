import alsoName from '@salesforce/label/c.Studio_Also_Name_Of';
import alsoSynonym from '@salesforce/label/c.Studio_Also_Synonym_Of';
import failed from '@salesforce/label/c.Studio_Synonyms_Read_Failed';
import heading from '@salesforce/label/c.Studio_Synonyms_Heading';
import means from '@salesforce/label/c.Studio_Means_The_Same';
import notFound from '@salesforce/label/c.Studio_Title_Not_Found';
import nothing from '@salesforce/label/c.Studio_Nothing_Shared';
import whatToDo from '@salesforce/label/c.Studio_Shared_What_To_Do';

export const labels = { alsoName, alsoSynonym, failed, heading, means, notFound, nothing, whatToDo };
