import { checkbox, date, dateTime, integer, longTextArea, lookup, picklist, text } from './fields.ts';
import { standardObject } from './standardObject.ts';

export const task = standardObject({
  apiName: 'Task',
  label: 'Task',
  pluralLabel: 'Tasks',
  keyPrefix: '00T',
  sharingModel: 'Private',
  nameField: 'Subject',
  compactLayout: ['Subject', 'ActivityDate', 'Status', 'Priority'],
  fields: [
    text('Subject', 255),
    date('ActivityDate', { label: 'Due Date Only' }),
    integer('CallDurationInSeconds', { label: 'Call Duration' }),
    text('CallDisposition', 255, { label: 'Call Result' }),
    picklist('CallType', ['Internal', 'Inbound', 'Outbound'], { restricted: true }),
    longTextArea('Description'),
    picklist('Priority', ['High', '*Normal', 'Low'], { required: true }),
    checkbox('IsReminderSet', { label: 'Reminder Set' }),
    dateTime('ReminderDateTime', { label: 'Reminder Date/Time' }),
    picklist('Status', ['*Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'], {
      required: true
    }),
    picklist('TaskSubtype', ['Task', 'Email', 'Call', 'ListEmail'], { restricted: true, createOnly: true }),
    picklist('Type', ['Call', 'Email', 'Meeting', 'Other']),
    lookup('WhatId', ['Account', 'Opportunity', 'Product2'], { label: 'Related To ID', children: 'Tasks' }),
    lookup('WhoId', ['Contact', 'Lead'], { label: 'Name ID', children: 'Tasks' })
  ]
});
