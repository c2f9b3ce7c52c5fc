import copy from '@salesforce/label/c.Letter_Copy';
import copyPlain from '@salesforce/label/c.Letter_Copy_Plain';
import download from '@salesforce/label/c.Letter_Download';
import leave from '@salesforce/label/c.Letter_Leave';
import logEmail from '@salesforce/label/c.Letter_Log_Email';
import logTask from '@salesforce/label/c.Letter_Log';
import logged from '@salesforce/label/c.Letter_Logged';
import mail from '@salesforce/label/c.Letter_Mail';
import older from '@salesforce/label/c.Letter_Log_Older';
import update from '@salesforce/label/c.Letter_Log_Update';

export const labels = { copy, copyPlain, download, leave, logEmail, logTask, logged, mail, older, update };
